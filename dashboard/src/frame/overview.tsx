/** The first screen: search, coverage, facets, the list, the hottest and the problems, all of one view. */
import { CoveragePanel } from '../coverage/coverage-panel.js';
import { DeskDocument } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { useAnswer } from '../data/use-answer.js';
import { FacetPanels } from '../facets/facet-panels.js';
import { ProblemsPanel } from '../problems/problems-panel.js';
import { RefusedSearch, refusalOfSearch } from '../search/refused-search.js';
import { SearchBox } from '../search/search-box.js';
import { HottestPanel } from '../stories/hottest-panel.js';
import { StoriesPanel } from '../stories/stories-panel.js';
import { deskVariables } from '../view/desk-variables.js';
import { useNavigation } from '../view/navigation.js';
import { useState } from 'preact/hooks';
import { ChosenFilters } from './chosen-filters.js';

/** How many values a facet shows at first, and when all that can be shown are asked for. */
const [fewValues, manyValues] = [10, 100];

export function Overview() {
  const { view } = useNavigation();
  const [showsMany, setShowsMany] = useState(false);
  const variables = deskVariables(view, showsMany ? manyValues : fewValues);
  const desk = useAnswer(DeskDocument, variables);
  const graphiql = graphiqlAddress(DeskDocument, variables);
  const refusal = refusalOfSearch(desk.failure);
  if (refusal !== null) {
    return (
      <>
        <SearchBox />
        <RefusedSearch view={view} failure={refusal} />
      </>
    );
  }
  return (
    <>
      <SearchBox />
      <ChosenFilters desk={desk.data} isWaiting={desk.isWaiting} hasFailed={desk.failure !== null} />
      <CoveragePanel />
      <div class="columns">
        <FacetPanels
          desk={desk}
          graphiql={graphiql}
          showsMany={showsMany}
          onShowMany={() => {
            setShowsMany(!showsMany);
          }}
        />
        <StoriesPanel desk={desk} graphiql={graphiql} />
        <div class="column-right">
          <HottestPanel desk={desk} graphiql={graphiql} />
          <ProblemsPanel />
        </div>
      </div>
    </>
  );
}
