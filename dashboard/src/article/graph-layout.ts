/**
 * Where each neighbour of an article stands in the drawing: who mentions it on the left, what it names on the right, in
 * order from top to bottom, and both at once on the right with a line back.
 */

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  /** Whether the neighbour's list names the article. */
  readonly names: boolean;
  /** Whether the article's list names the neighbour, and at which place from 1; null when it does not. */
  readonly place: number | null;
  /** In the drawing's units; `x` is where its line ends. */
  readonly x: number;
  readonly y: number;
}

export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly nodes: readonly GraphNode[];
  /** Neighbours that are left out, 0 or more. */
  readonly left: number;
}

interface Neighbour {
  readonly id: string;
  readonly title: string;
  readonly provider: { readonly name: string };
}

interface Story {
  readonly related: { readonly edges: readonly { readonly position: number; readonly node: Neighbour }[] };
  readonly mentionedBy: { readonly edges: readonly { readonly node: Neighbour }[] };
}

/** How many neighbours stand on a side. */
const mostOnASide = 12;
const [width, row, edge] = [1000, 46, 330];

export function layOut(story: Story): Graph {
  const naming = new Set(story.mentionedBy.edges.map(({ node }) => node.id));
  const named = new Set(story.related.edges.map(({ node }) => node.id));
  const right = story.related.edges.map(({ node, position }) => ({
    ...of(node),
    names: naming.has(node.id),
    place: position,
  }));
  const left = story.mentionedBy.edges
    .filter(({ node }) => !named.has(node.id))
    .map(({ node }) => ({ ...of(node), names: true, place: null }));
  const rows = Math.max(1, Math.min(mostOnASide, Math.max(left.length, right.length)));
  const height = rows * row + 20;
  const side = (nodes: readonly Omit<GraphNode, 'x' | 'y'>[], x: number): GraphNode[] => {
    const shown = nodes.slice(0, mostOnASide);
    const top = (height - shown.length * row) / 2 + row / 2;
    return shown.map((node, index) => ({ ...node, x, y: top + index * row }));
  };
  const nodes = [...side(left, edge), ...side(right, width - edge)];
  return {
    width,
    height,
    centre: { x: width / 2, y: height / 2 },
    nodes,
    left: left.length + right.length - nodes.length,
  };
}

/** `text` in at most `most` characters, cut after a word where there is one. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

function of({ id, title, provider }: Neighbour): { id: string; title: string; provider: string } {
  return { id, title, provider: provider.name };
}
