/**
 * Sentence patterns of news. `{slot}` is filled by `phrases.ts`: `company`, `rival`, `term`, `product`, `place`,
 * `agency` and `school` stay the same through a story, the others are drawn each time. `{a slot}` puts the article before it.
 */

/** What happens in a story. */
export interface EventPatterns {
  readonly name: string;
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

export const events: readonly EventPatterns[] = [
  {
    name: 'launch',
    titles: [
      '{company} launches {product} for {term}',
      '{company} brings {term} to {adjective} {things}',
      '{product}: {company} puts {term} in {things}',
      '{company} unveils {a adjective} tool for {term} and {otherTerm}',
      'Hands-on | {company} {product} and the promise of {term}',
      '{company} opens {product} to {people} after {adjective} trial',
      'Why {people} are waiting for the {product}',
    ],
    sentences: [
      '{company} said on {day} that {product}, its service for {term}, is open to {people} in {place}.',
      'The {adjective} release of {product} lets {people} {verb} {things} without {otherThings}.',
      '{product} costs {price} a month and works with {things} that {people} already use.',
      'Early tests by {agency} found that {product} handles {term} {percent} faster than {things} from {rival}.',
    ],
  },
  {
    name: 'funding',
    titles: [
      '{company} raises {money} for {term}',
      '{term} start-up {company} closes {money} round led by {rival}',
      'Investors put {money} into {company} and its {things}',
      '{company} valued at {money} as {term} spreads',
      '{company}, maker of {product}, lands {adjective} financing',
    ],
    sentences: [
      '{company} has raised {money} to bring {term} to {people}, the company said on {day}.',
      'The {quarter} round was led by {rival} and values the {place} company at {money}.',
      'It plans to hire {count} engineers and to {verb} {things} for {people}.',
      'A year ago {company} {verbed} {people} and sold {percent} of its {things}.',
    ],
  },
  {
    name: 'deal',
    titles: [
      '{company} to buy {rival} in {money} {term} deal',
      '{company} and {rival} team up on {term}',
      '{rival} sells its {things} unit to {company}',
      '{company} & {rival}: {a adjective} pact on {things}',
      'What the {company}/{rival} deal means for {people}',
      '{rival} joins {company} in a bet of {money} on {term}',
    ],
    sentences: [
      '{company} agreed to buy {rival} for {money}, which adds {term} to its {things}.',
      'The deal needs the approval of {agency} and should close in the {quarter} quarter.',
      '{rival} {adverb} {verbed} {things} for {count} {people} in {place}.',
      'Together the companies want to {verb} {things} and {verb} {people}.',
    ],
  },
  {
    name: 'lawsuit',
    titles: [
      '{company} sued over {term} of {people}',
      'Court in {place} lets {term} case against {company} go on',
      '{company} settles {term} lawsuit with {rival} for {money}',
      '{people} say {company} hoarded their {things}',
      '"{things} are not evidence": {company} loses {term} appeal',
      '{rival} says {company} copied its {things}',
    ],
    sentences: [
      'A complaint filed in {place} says that {company} used {term} on {people} without their consent.',
      'The {adjective} suit asks for {money} and names {count} {people} whose {things} were kept.',
      '{company} rejects the claims and says that {product} {verbed} only {things} in public.',
      'A judge asked {agency} to {verb} the {things} before {month}.',
    ],
  },
  {
    name: 'research',
    titles: [
      'Researchers use {term} to {verb} {things}',
      'New study: {term} beats {people} at {otherTerm}',
      'How {term} could {verb} {adjective} {things}',
      '{term} makes {things} {percent} cheaper, scientists say',
      'On a diet: {adjective} {term}',
      '{term} needs {percent} less power, {school} finds',
      '{a adjective} look at {things}: what {term} can and cannot do',
    ],
    sentences: [
      'Scientists at {school} have found a way to {verb} {things} with {term}.',
      'In tests with {count} {things} the method was right in {percent} of cases, {a role} said.',
      'The {adjective} approach, described in {month}, needs fewer {otherThings} than {otherTerm} does.',
      'The team {verbed} {things} from {place} and compared them with {things} of {company}.',
    ],
  },
  {
    name: 'policy',
    titles: [
      '{place} bans {term} by {people}',
      'No more {term} for {people}, says {company}',
      '{company} gives up {term} as {people} complain',
      '{company} turns away {people} who ask for {term}',
      '{agency} proposes {adjective} rules for {term}',
      'After {rival}, {company} pauses {term} for a year',
      'Protest in {place}: {people} march against {term}',
      'Who may use {term}? {place} wants to know',
    ],
    sentences: [
      '{company} said on {day} that it would not sell {term} to {people} until there is a law on {things}.',
      'The decision follows protests in {place}, where {people} had {verbed} {things} for {count} days.',
      '{agency} wants {people} to publish the {objects} with which they {verb} {things}.',
      '{rival} made a {adjective} promise in {month}, but went on selling {things}, {a role} said.',
    ],
  },
  {
    name: 'trouble',
    titles: [
      '{company} recalls {count} {things} after {term} failure',
      '{company} cuts {objects} as {term} falters',
      'Outage at {company} stops {term} for {people} in {place}',
      '{company} swaps {count} {people} for {term}',
      '{things} of {company} exposed {count} records, {agency} warns',
      'Nightmare at {company}: {term} fails {people}',
      '{company} shares fall {percent} as {things} run short',
    ],
    sentences: [
      'Some {count} {things} of {company} failed on {day} after an update of {product}.',
      '{people} in {place} could not {verb} {things} for {count} hours, {agency} said.',
      '{company} blamed {a adjective} fault in {term} and promised to {verb} {things} by {month}.',
      'Shares of {company} fell {percent}, those of {rival} rose.',
    ],
  },
  {
    name: 'market',
    titles: [
      '{term} sales to pass {money}: a forecast for {people}',
      'Buyers & sellers of {term}: who {verbed} {people}',
      '{count} ways to {verb} {things} with {term}',
      'Opinion | {term} needs {adjective} {people}, not more {things}',
      'Q&A: {company} on {term}, {things} and {people}',
      '{place} #1 in {term}, survey of {count} {people} says',
      'What {people} should ask before they buy {things}',
      '{term} 24/7: a week with {adjective} {things}',
    ],
    sentences: [
      'The market for {term} grew {percent} in the {quarter} quarter, a report by {agency} says.',
      '{company} and {rival} {verbed} {people} in {place}.',
      'Demand for {things} is driven by {adjective} {people} and by {otherTerm}.',
      'The report covers {count} {people} and forecasts sales of {money}.',
    ],
  },
];

/** What can be added to a headline. */
export const titleTails: readonly string[] = [
  ' as {people} ask for {adjective} {objects}',
  ' – what it means for {people}',
  ', {a role} says',
  ' to help {people} {verb} {objects}',
  ' after months of {adjective} {objects}',
  ' despite {objects} that {people} {verbed}',
  ' and {otherThings}',
  ' (and why {people} care)',
];

/** Sentences that fit every story. */
export const generalSentences: readonly string[] = [
  '{a role} of {company} said the {things} were {adjective}.',
  'Most {people} have {adverb} {verbed} their {things} since {month}.',
  'Critics say that {term} is still too {adjective} for {people}.',
  'Competitors such as {rival} {adverb} {verbed} {things} this year.',
  '“We want to {verb} {things}, not {people},” {a role} said.',
  'It’s {a adjective} step for {people} – and for {things} in {place}.',
  'About {percent} of {people} in {place} use {things} every {day}.',
  'For {people}, {term} means {adjective} {things} and fewer {otherThings}.',
  'According to {agency}, {count} {people} {verbed} {otherThings} last year.',
  'The {adjective} {things} were {verbed} in {place} by {count} {people}.',
  '{otherTerm} and {term} are often confused, but {people} {verb} both.',
  'How {people} {verb} {things} will decide whether {term} pays.',
  'In {month}, {rival} {verbed} {a adjective} plan for {otherThings}.',
  'No {things} were harmed, {a role} of {rival} joked.',
  'The {objects} of {place} were {verbed} in {month}, together with its {otherThings}.',
  '{people} {adverb} {verbed} {objects} and {objects} to pay for {things}.',
  'New {objects} for {term} should {verb} {objects} by {percent}.',
  '{a role} in {place} called the {objects} {adjective} and the {things} {adjective}.',
  'That leaves {people} with {adjective} {things} and {adjective} {otherThings}.',
  'More on {term}, {otherTerm} and {things} in our weekly letter…',
];
