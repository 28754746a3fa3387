import { accounts } from './accounts';
import { common } from './common';
import { composer } from './composer';
import { home } from './home';
import { media } from './media';
import { problems } from './problems';
import { publications } from './publications';
import { session } from './session';
import { shell } from './shell';
import { time } from './time';
import { uploads } from './uploads';

/** Every text a user sees, one file per feature. Components hold no literal text; a test sees to it. */
export const texts = { accounts, common, composer, home, media, problems, publications, session, shell, time, uploads };
