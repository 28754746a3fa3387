import type { NextConfig } from 'next';

const config: NextConfig = {
  // Static files that the server process serves; there is no Node at run time.
  output: 'export',
  images: { unoptimized: true },
  reactStrictMode: true,
};

export default config;
