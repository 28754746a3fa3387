import { Home } from './Home';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.home.title };

export default function HomePage() {
  return <Home />;
}
