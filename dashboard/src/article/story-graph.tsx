/** The drawing of a story: the article in the middle, lines to what it names and from who names it. */
import { isPlainClick, useNavigation } from '../view/navigation.js';
import { overview, writeView } from '../view/view.js';
import type { FullArticle } from './article-page.js';
import { type GraphNode, layOut, shortened } from './graph-layout.js';

/** Everything in it stands in the lists below it as well, so it is an addition for those who see it. */
export function StoryGraph({ article }: { article: FullArticle }) {
  const graph = layOut(article);
  const { centre } = graph;
  return (
    <figure class="graph">
      <svg
        viewBox={`0 0 ${graph.width} ${graph.height}`}
        role="group"
        aria-label={`The story of “${article.title}” as a graph`}
      >
        {graph.nodes.map((node) => (
          <g key={node.id} class={node.names && node.place !== null ? 'edge edge-both' : 'edge'}>
            <path d={curve(node.x, node.y, centre.x, centre.y)} />
          </g>
        ))}
        <circle class="graph-centre" cx={centre.x} cy={centre.y} r="11" />
        {graph.nodes.map((node) => (
          <Neighbour key={node.id} node={node} isRight={node.x > centre.x} />
        ))}
      </svg>
      <figcaption>
        Left: who mentions it. Right: what its own list names, by place; a ring where both name each other.
        {graph.left > 0 && ` ${graph.left} more stand in the lists below.`}
      </figcaption>
    </figure>
  );
}

function Neighbour({ node, isRight }: { node: GraphNode; isRight: boolean }) {
  const { go } = useNavigation();
  const to = { ...overview, page: 'article', article: node.id } as const;
  const x = node.x + (isRight ? 14 : -14);
  return (
    <a
      href={writeView(to)}
      class="graph-node"
      aria-label={`${node.title}, ${node.provider}`}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      <title>{`${node.title} (${node.provider})`}</title>
      <rect x={isRight ? node.x - 8 : 0} y={node.y - 21} width={338} height="42" />
      {node.names && node.place !== null && <circle class="graph-ring" cx={node.x} cy={node.y} r="8" />}
      <circle class="graph-dot" cx={node.x} cy={node.y} r="4.5" />
      <text x={x} y={node.y - 2} text-anchor={isRight ? 'start' : 'end'}>
        {shortened(node.title, 44)}
      </text>
      <text class="graph-provider" x={x} y={node.y + 14} text-anchor={isRight ? 'start' : 'end'}>
        {node.place === null ? node.provider : `${node.place}. ${node.provider}`}
      </text>
    </a>
  );
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}
