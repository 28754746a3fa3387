import { accounts } from './accounts';
import { common } from './common';
import { home } from './home';
import { problems } from './problems';
import { publications } from './publications';
import { session } from './session';
import { shell } from './shell';
import { time } from './time';

/** Every text a user sees, one file per feature. Components hold no literal text; a test sees to it. */
export const texts = { accounts, common, home, problems, publications, session, shell, time };
