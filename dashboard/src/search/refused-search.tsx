/** A search that the API does not take, told once and in the reader's words, in the place of all that it would have filtered. */
import type { RequestFailure } from '../data/request.js';
import { Empty } from '../frame/states.js';
import { ViewLink } from '../view/navigation.js';
import { isNarrowed, type View, widened } from '../view/view.js';
import { searchFault } from './search-fault.js';

/** The failure when it is the search that the question was refused for; else null. */
export function refusalOfSearch(failure: RequestFailure | null): RequestFailure | null {
  return failure?.code === 'BAD_USER_INPUT' && failure.argument === 'search' ? failure : null;
}

export function RefusedSearch({ view, failure }: { view: View; failure: RequestFailure }) {
  const without: View = { ...view, search: '', sort: null };
  return (
    <div class="refused-search" role="alert">
      <Empty title={searchFault(view.search) ?? failure.message}>
        <p>
          {isNarrowed(without) && (
            <>
              <ViewLink to={without} class="button">
                Without the search
              </ViewLink>{' '}
            </>
          )}
          <ViewLink to={widened(view)} class="button">
            Show everything
          </ViewLink>
        </p>
      </Empty>
    </div>
  );
}
