import { accountDefaults } from './accountDefaults';
import { accountGroups } from './accountGroups';
import { accountHealth } from './accountHealth';
import { accountMove } from './accountMove';
import { accounts } from './accounts';
import { accountSettings } from './accountSettings';
import { calendar } from './calendar';
import { common } from './common';
import { composer } from './composer';
import { connect } from './connect';
import { hold } from './hold';
import { home } from './home';
import { late } from './late';
import { media } from './media';
import { post } from './post';
import { posts } from './posts';
import { problems } from './problems';
import { publicationActions } from './publicationActions';
import { publications } from './publications';
import { queue } from './queue';
import { session } from './session';
import { settings } from './settings';
import { shell } from './shell';
import { time } from './time';
import { uploads } from './uploads';

/** Every text a user sees, one file per feature. Components hold no literal text; a test sees to it. */
export const texts = {
  accountDefaults,
  accountGroups,
  accountHealth,
  accountMove,
  accounts,
  accountSettings,
  calendar,
  common,
  composer,
  connect,
  hold,
  home,
  late,
  media,
  post,
  posts,
  problems,
  publicationActions,
  publications,
  queue,
  session,
  settings,
  shell,
  time,
  uploads,
};
