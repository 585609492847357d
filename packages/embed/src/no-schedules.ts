// Stands in for what reads schedules in a visitor's first chunk: few documents have any, and it loads where one has. Until
// then, and where it cannot be loaded, their hours are unknown.
export const readSchedules = undefined;
