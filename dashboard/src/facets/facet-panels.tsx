/** The providers and topics that the articles of the view have, each a switch with its count. */
import type { DeskQuery } from '../../generated/graphql.js';
import type { Shown } from '../data/use-answer.js';
import { Panel } from '../frame/panel.js';
import { Empty, Failure, Loading } from '../frame/states.js';
import { useNavigation } from '../view/navigation.js';
import { toggled } from '../view/view.js';
import { FacetList } from './facet-list.js';
import { facetValues } from './facet-values.js';

interface FacetPanelsProps {
  readonly desk: Shown<DeskQuery>;
  readonly graphiql: string;
  readonly showsMany: boolean;
  readonly onShowMany: () => void;
}

export function FacetPanels({ desk, graphiql, showsMany, onShowMany }: FacetPanelsProps) {
  const { view, go } = useNavigation();
  const { data, isWaiting, failure, retry } = desk;
  if (data === null) {
    return (
      <div class="column-left">
        {failure === null ? (
          <Loading what="providers and topics" lines={12} />
        ) : (
          <Failure what="the facets" failure={failure} retry={retry} />
        )}
      </div>
    );
  }
  const { providers, topics } = facetValues(data, view);
  const lists = [
    {
      title: 'Providers',
      values: providers,
      none: 'No article, so no provider.',
      toggle: (domain: string) => {
        go({ ...view, providers: toggled(view.providers, domain) });
      },
    },
    {
      title: 'Topics',
      values: topics,
      none: 'None of these articles has a topic.',
      toggle: (slug: string) => {
        go({ ...view, topics: toggled(view.topics, slug) });
      },
    },
  ];
  return (
    <div class="column-left">
      {lists.map(({ title, values, none, toggle }) => (
        <Panel key={title} title={title} graphiql={graphiql} isBusy={isWaiting}>
          {values.length === 0 ? (
            <Empty title={none} />
          ) : (
            <FacetList name={title} values={values} onToggle={toggle} />
          )}
          {(values.length >= 10 || showsMany) && (
            <button type="button" class="button facet-more" aria-expanded={showsMany} onClick={onShowMany}>
              {showsMany ? 'Show fewer' : 'Show more'}
              <span class="unseen"> {title.toLowerCase()}</span>
            </button>
          )}
        </Panel>
      ))}
    </div>
  );
}
