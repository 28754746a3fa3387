export const time = {
  now: 'now',
  ahead: (amount: string) => `in ${amount}`,
  ago: (amount: string) => `${amount} ago`,
  units: { minute: 'min', hour: 'h', day: 'd' },
  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
};
