/** The words beside the files for a calendar. */
export const calendarEnglish = {
  appointment: 'Appointment',
  choose: 'What should your calendar say?',
  neutral: 'Only “Appointment” and the time',
  named: 'What it is, and how to join',
  seen: 'Others may see your calendar. We set no reminder. Your calendar may set its own, and show it on a locked screen.',
  saved: 'The file is called appointment.ics. Open it to add it.',
};
