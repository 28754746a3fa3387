import { Library } from './Library';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.media.title };

export default function MediaPage() {
  return <Library />;
}
