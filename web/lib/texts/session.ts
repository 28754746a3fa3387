export const session = {
  title: 'Sign in',
  lead: (instance: string) => `Sign in to ${instance}`,
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show what is typed',
  submit: 'Sign in',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  demo: {
    title: 'This is a demo',
    message: 'Its accounts are connected to the stand-in, a server that behaves like TikTok. Nothing reaches TikTok itself.',
    use: 'Use them',
    credentials: 'Demo credentials',
  },
  again: {
    title: 'Sign in again',
    message: 'Your session has ended. Sign in here to go on where you were; what you typed is still there.',
  },
  points: [
    { title: 'Compose once', text: 'One post for any number of accounts, each with its own audience.' },
    { title: 'On time, exactly once', text: 'Every publication starts at its instant and is never posted twice.' },
    { title: 'Nothing hidden', text: 'Each step is written down: what was sent, what TikTok answered, what comes next.' },
  ],
};
