/**
 * The only requests that the page makes to other hosts: images of articles, by https, when they come into view, without
 * telling where they are shown. A server that runs with `--no-remote-images` says so in the page, and none is asked for.
 */
import { useState } from 'preact/hooks';
import { showsRemoteImages } from '../data/shown-by-server.js';
import { secureAddress } from '../text/safe-link.js';

interface RemoteImageProps {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly class?: string;
}

/** Nothing at all where the image may not be asked for, or did not come. */
export function RemoteImage({ url, width, height, alt, class: name }: RemoteImageProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const address = showsRemoteImages ? secureAddress(url) : null;
  if (address === null || failed === url) return null;
  return (
    <img
      class={name}
      src={address}
      width={width ?? undefined}
      height={height ?? undefined}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => {
        setFailed(url);
      }}
    />
  );
}
