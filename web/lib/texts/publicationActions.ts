/** What can be done with one publication, on the calendar and on the post page. */
export const publicationActions = {
  open: 'Open post',
  edit: 'Edit',
  move: 'Move to…',
  cancel: 'Cancel publication',
  retry: 'Retry',
  details: 'Publication',
  moved: (when: string) => `Moved to ${when}.`,
  movedBack: (when: string) => `Moved back to ${when}.`,
  undo: 'Undo',
  cancelled: (username: string) => `The publication for @${username} is cancelled.`,
  conflict: 'Somebody changed it meanwhile. You now see it as it is; repeat your change if it is still right.',
  moving: {
    title: 'Move to another time',
    date: 'Date',
    time: 'Time',
    zone: 'Time zone',
    submit: 'Move',
    incomplete: 'Choose a date and a time.',
  },
  gap: {
    title: 'The clock skips this time',
    confirm: (time: string) => `Publish at ${time}`,
    choose: 'Choose another time',
  },
  cancelling: {
    title: (username: string) => `Cancel the publication for @${username}?`,
    message: 'It will not be published. The post itself stays, and so do its other accounts.',
    confirm: 'Cancel publication',
    keep: 'Keep it',
  },
};
