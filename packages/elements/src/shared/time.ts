/** On a 24-hour clock: `(17, 5)` is five past five in the afternoon. */
export const time = (hour: number, minute: number): string =>
  hour % 12 || minute
    ? `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`
    : hour
      ? 'midday'
      : 'midnight';
