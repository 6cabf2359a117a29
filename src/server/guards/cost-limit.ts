/** How much an operation may be estimated to cost; `field-prices.ts` says what a field costs. Setting `cost-limit`. */
import type { OperationDefinitionNode } from 'graphql';
import type { CostEstimate } from './estimate-cost.js';
import { limitExceeded } from './limit-exceeded.js';

/** About 0.1 s of work; a dashboard of 20 panels takes a third of it. */
export const defaultCostLimit = 10_000;

/** Throws the refusal of an operation that costs more than `limit`; it names the field at the top that costs most. */
export function assertCost(
  { cost, dearest }: CostEstimate,
  limit: number,
  operation: OperationDefinitionNode,
): void {
  if (cost <= limit) return;
  const most =
    dearest === null || !Number.isFinite(dearest.cost)
      ? ''
      : `, of which "${dearest.name}" is ${Math.ceil(dearest.cost)}`;
  throw limitExceeded({
    what: `The query is estimated to cost ${Number.isFinite(cost) ? cost : `far more than ${limit}`}${most}`,
    unit: 'units of cost',
    limit,
    came: Number.isFinite(cost) ? cost : limit + 1,
    advice: 'Ask for fewer with "first", most of all for lists within lists, or send several requests',
    setting: '--cost-limit',
    node: dearest?.field ?? operation,
    more: { cost: Number.isFinite(cost) ? cost : null },
  });
}
