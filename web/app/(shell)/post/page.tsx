import { Suspense } from 'react';
import { Post } from './Post';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.post.title };

export default function PostPage() {
  return (
    <Suspense>
      <Post />
    </Suspense>
  );
}
