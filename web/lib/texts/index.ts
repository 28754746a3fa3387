import { accounts } from './accounts';
import { calendar } from './calendar';
import { common } from './common';
import { home } from './home';
import { post } from './post';
import { posts } from './posts';
import { problems } from './problems';
import { publicationActions } from './publicationActions';
import { publications } from './publications';
import { session } from './session';
import { shell } from './shell';
import { time } from './time';

/** Every text a user sees, one file per feature. Components hold no literal text; a test sees to it. */
export const texts = { accounts, calendar, common, home, post, posts, problems, publicationActions, publications, session, shell, time };
