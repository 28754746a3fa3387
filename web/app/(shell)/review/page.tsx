import { Review } from './Review';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.late.title };

export default function ReviewPage() {
  return <Review />;
}
