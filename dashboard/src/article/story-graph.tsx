/** The drawing of a story: an article, lines to what it names and from who names it. Each neighbour is a link. */
import { useEffect, useState } from 'preact/hooks';
import { isPlainClick, useNavigation } from '../view/navigation.js';
import { overview, writeView } from '../view/view.js';
import type { FullArticle } from './article-page.js';
import { type GraphNode, layOut, shortened } from './graph-layout.js';

/** Units that a character of a title takes, on average. */
const unitsACharacter = 7;

export function StoryGraph({ article }: { article: FullArticle }) {
  const isNarrow = useNarrow();
  const { width, height, centre, nodes, left } = layOut(article, isNarrow);
  return (
    <figure class="graph">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`The story of “${article.title}” as a graph`}
      >
        {nodes.map((node) => (
          <path
            key={node.id}
            class={node.names && node.place !== null ? 'edge edge-both' : 'edge'}
            d={curve(node, centre)}
          />
        ))}
        <circle class="graph-centre" cx={centre.x} cy={centre.y} r="10" />
        {isNarrow && (
          <text class="graph-here" x={centre.x + 22} y={centre.y + 5}>
            this article
          </text>
        )}
        {nodes.map((node) => (
          <Neighbour key={node.id} node={node} />
        ))}
      </svg>
      <figcaption>
        {isNarrow ? 'Above' : 'Left'}: who mentions it. {isNarrow ? 'Below' : 'Right'}: what its own list
        names, by place; a ring where both name each other.
        {left > 0 && ` ${left} more stand in the lists below.`}
      </figcaption>
    </figure>
  );
}

function Neighbour({ node }: { node: GraphNode }) {
  const { go } = useNavigation();
  const to = { ...overview, page: 'article', article: node.id } as const;
  const isRight = node.side === 'right';
  const x = node.x + (isRight ? 14 : -14);
  const anchor = isRight ? 'start' : 'end';
  return (
    <a
      href={writeView(to)}
      class="graph-node"
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      <rect
        x={isRight ? node.x - 10 : node.x - node.room - 14}
        y={node.y - 22}
        width={node.room + 24}
        height="44"
      />
      {node.names && node.place !== null && <circle class="graph-ring" cx={node.x} cy={node.y} r="8" />}
      <circle class="graph-dot" cx={node.x} cy={node.y} r="4.5" />
      <text x={x} y={node.y - 2} text-anchor={anchor}>
        {shortened(node.title, Math.floor(node.room / unitsACharacter))}
      </text>
      <text class="graph-provider" x={x} y={node.y + 14} text-anchor={anchor}>
        {node.place === null ? node.provider : `${node.place}. ${node.provider}`}
      </text>
    </a>
  );
}

/** From the article to a neighbour, leaving and arriving level. */
function curve(node: GraphNode, centre: { readonly x: number; readonly y: number }): string {
  const middle = (node.x + centre.x) / 2;
  return `M${centre.x} ${centre.y}C${middle} ${centre.y} ${middle} ${node.y} ${node.x} ${node.y}`;
}

/** Whether the page is as narrow as a phone: the style sheet's own boundary. */
function useNarrow(): boolean {
  const [query] = useState(() => matchMedia('(width < 48rem)'));
  const [isNarrow, setIsNarrow] = useState(query.matches);
  useEffect(() => {
    const hear = () => {
      setIsNarrow(query.matches);
    };
    query.addEventListener('change', hear);
    return () => {
      query.removeEventListener('change', hear);
    };
  }, [query]);
  return isNarrow;
}
