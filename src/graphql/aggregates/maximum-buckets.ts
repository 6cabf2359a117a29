/** How many buckets a histogram may have, and a time series in all its series together. */
export const maximumBuckets = 2000;
