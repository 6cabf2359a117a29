/**
 * Where each neighbour of an article stands in the drawing. On a wide page: who mentions it on the left, what it names on
 * the right. On a narrow one: who mentions it above, what it names below. In order from top to bottom; a neighbour that is both
 * stands with what the article names.
 */

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  /** Whether the neighbour's list names the article. */
  readonly names: boolean;
  /** At which place of the article's list it stands, from 1; null when it does not. */
  readonly place: number | null;
  /** Where its line ends, in the drawing's units. */
  readonly x: number;
  readonly y: number;
  /** On which side of that point its text stands, and how many units it may take. */
  readonly side: 'left' | 'right';
  readonly room: number;
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
/** Units from one neighbour to the next. */
const row = 46;
/** Units between a point and its text. */
const gap = 14;

/** The drawing of `story`; `isNarrow` for a page too narrow for two sides. */
export function layOut(story: Story, isNarrow: boolean): Graph {
  const { naming, named } = neighboursOf(story);
  const shown = [naming.slice(0, mostOnASide), named.slice(0, mostOnASide)] as const;
  const left = naming.length + named.length - shown[0].length - shown[1].length;
  return { ...(isNarrow ? column(...shown) : wings(...shown)), left };
}

/** `text` in at most `most` characters, cut after a word where there is one. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most * 0.7 ? cut.slice(0, space) : cut}…`;
}

type Unplaced = Omit<GraphNode, 'x' | 'y' | 'side' | 'room'>;

function neighboursOf(story: Story): { naming: readonly Unplaced[]; named: readonly Unplaced[] } {
  const namingIds = new Set(story.mentionedBy.edges.map(({ node }) => node.id));
  const namedIds = new Set(story.related.edges.map(({ node }) => node.id));
  return {
    naming: story.mentionedBy.edges
      .filter(({ node }) => !namedIds.has(node.id))
      .map(({ node }) => ({ ...textsOf(node), names: true, place: null })),
    named: story.related.edges.map(({ node, position }) => ({
      ...textsOf(node),
      names: namingIds.has(node.id),
      place: position,
    })),
  };
}

/** The article between its two sides, or at the edge when one of them is empty. */
function wings(naming: readonly Unplaced[], named: readonly Unplaced[]): Omit<Graph, 'left'> {
  const width = 1000;
  const height = Math.max(1, naming.length, named.length) * row + 20;
  const centreX = naming.length === 0 ? 40 : named.length === 0 ? width - 40 : width / 2;
  const reach = naming.length === 0 || named.length === 0 ? 260 : 170;
  const side = (nodes: readonly Unplaced[], towards: 'left' | 'right'): GraphNode[] => {
    const x = centreX + (towards === 'left' ? -reach : reach);
    const room = (towards === 'left' ? x : width - x) - gap;
    const top = (height - nodes.length * row) / 2 + row / 2;
    return nodes.map((node, index) => ({ ...node, x, y: top + index * row, side: towards, room }));
  };
  return {
    width,
    height,
    centre: { x: centreX, y: height / 2 },
    nodes: [...side(naming, 'left'), ...side(named, 'right')],
  };
}

/** One below the other, the article between those that mention it and those it names. */
function column(naming: readonly Unplaced[], named: readonly Unplaced[]): Omit<Graph, 'left'> {
  const [width, x] = [360, 64];
  const place = (node: Unplaced, line: number): GraphNode => ({
    ...node,
    x,
    y: (line + 0.5) * row,
    side: 'right',
    room: width - x - gap,
  });
  const centreY = (naming.length + 0.5) * row;
  return {
    width,
    height: (naming.length + 1 + named.length) * row,
    centre: { x: 16, y: centreY },
    nodes: [
      ...naming.map((node, index) => place(node, index)),
      ...named.map((node, index) => place(node, naming.length + 1 + index)),
    ],
  };
}

function textsOf({ id, title, provider }: Neighbour): { id: string; title: string; provider: string } {
  return { id, title, provider: provider.name };
}
