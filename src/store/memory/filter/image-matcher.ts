/** Whether a picture fits a test. */
import type { ImageTest } from '../../../model/article-filter.js';
import type { Image } from '../../../model/image.js';
import { numberMatcher } from './number-matcher.js';
import { fitsText, textMatcher } from './text-matcher.js';

export function imageMatcher(test: ImageTest): (image: Image) => boolean {
  switch (test.field) {
    case 'isCached':
      return ({ isCached }) => isCached === test.is;
    case 'width':
    case 'height': {
      const [field, fits] = [test.field, numberMatcher(test.test)];
      return (image) => fits(image[field]);
    }
    case 'url':
    case 'title': {
      const [field, matcher] = [test.field, textMatcher(test.test)];
      return (image) => fitsText(matcher, image[field]);
    }
  }
}
