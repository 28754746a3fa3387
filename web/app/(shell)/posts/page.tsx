import { Suspense } from 'react';
import { Posts } from './Posts';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.posts.title };

export default function PostsPage() {
  return (
    <Suspense>
      <Posts />
    </Suspense>
  );
}
