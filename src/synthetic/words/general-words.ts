/** Words of business and technology news that every topic shares; those in front are drawn most often. */
import { wordList } from './word-list.js';

export const adjectives = wordList(`
  new, early, public, local, digital, open, global, private, broad, quiet, steady, faster, cheaper, regional, wider,
  long-awaited, modest, experimental, automated, independent, smaller, secure, portable, annual, stricter, reliable,
  temporary, voluntary, low-cost, familiar, energy-saving, hybrid, wearable, unusual, bold, careful, controversial,
  detailed, distant, durable, efficient, fragile, frequent, generous, gradual, hidden, human, industrial, internal,
  joint, large, lasting, legal, lightweight, limited, modular, narrow, national, nimble, noisy, ordinary, outdoor,
  overdue, painful, partial, patient, permanent, playful, practical, precise, predictable, rapid, recent, remote,
  reusable, rival, robust, rural, seasonal, sensible, shared, sharp, silent, simple, skilled, slow, smart, solid,
  sparse, stable, strong, sudden, suitable, surprising, technical, thin, tiny, trusted, uneven, unexpected, urban,
  useful, vast, virtual, visible, vulnerable, warm, weak, weekly`);

/** Who acts. */
export const people = wordList(`
  customers, users, companies, teams, workers, researchers, engineers, suppliers, developers, investors, regulators,
  partners, cities, schools, hospitals, factories, airports, stores, insurers, farmers, retailers, banks, libraries,
  courts, students, teachers, patients, doctors, nurses, drivers, passengers, tenants, landlords, residents, voters,
  mayors, campaigners, lawyers, judges, auditors, analysts, consultants, founders, managers, executives, volunteers,
  reviewers, experts, critics, newcomers, laboratories, workshops, campuses, museums, theatres, festivals, archivists,
  electricians, librarians, firefighters, sailors, bakers, beekeepers, mechanics, cleaners, cooks, receptionists,
  fishers, foresters, plumbers, carpenters, translators, musicians, painters, referees, tourists, pensioners`);

/** What they act on. */
export const objects = wordList(`
  systems, services, tools, rules, tests, results, plans, devices, records, offices, costs, contracts, licences, standards,
  budgets, reports, surveys, updates, features, prototypes, trials, delays, repairs, orders, exports, margins, profits,
  losses, wages, jobs, skills, depots, ports, bridges, tunnels, stations, railways, ferries, buses, bicycles, towers,
  basements, rooftops, orchards, greenhouses, stadiums, archives, ledgers, invoices, passwords, accounts, subscriptions,
  refunds, discounts, vouchers, warranties, manuals, guidelines, petitions, hearings, appeals, verdicts, fines, audits,
  inspections, recalls, complaints, warnings, forecasts, estimates, timetables, corridors, catalogues, receipts`);

/** Past tense, with an object after it. */
export const verbsPast = wordList(`
  tested, replaced, supported, used, changed, expanded, cut, improved, reviewed, approved, delayed, adopted, shared,
  bought, built, opened, closed, measured, repaired, upgraded, paused, combined, compared, inspected, protected,
  monitored, doubled, reduced, rejected, renewed, redesigned, rented, shipped, simplified, sorted, standardized, tracked,
  trained, traded, underestimated, unlocked, welcomed, abandoned, audited, automated, borrowed, challenged, criticized,
  defended, deployed, documented, embraced, examined, financed, ignored, imported, licensed, mapped, merged, moved,
  outlined, praised, predicted, questioned, recalled, recorded, recycled, regulated, released, rescued, restored`);

/** Infinitive, with an object after it. */
export const verbs = wordList(`
  test, replace, support, use, change, expand, cut, improve, review, approve, delay, adopt, share, buy, build, open,
  close, measure, repair, upgrade, pause, combine, compare, inspect, protect, monitor, double, reduce, reject, renew,
  redesign, rent, ship, simplify, sort, standardize, track, train, trade, unlock, welcome, abandon, audit, automate,
  challenge, criticize, defend, deploy, document, embrace, examine, finance, ignore, import, license, map, merge, move,
  outline, praise, predict, question, recall, record, recycle, regulate, release, rescue, restore`);

export const adverbs = wordList(`
  quickly, quietly, again, gradually, widely, nearly, recently, openly, sharply, slowly, carefully, partly, largely,
  barely, suddenly, steadily, reportedly, eventually, formally, automatically, cheaply, jointly, remotely, safely`);

/** Who says something; made to follow `a`, `an` or `the`. */
export const roles = wordList(`
  spokesperson, chief executive, analyst, engineer, researcher, regulator, founder, head of research, product manager,
  council member, lawyer, consultant, economist, technician, professor, auditor, union official, board member, pilot,
  surgeon, teacher, security officer, procurement manager, archivist, warehouse manager, station manager`);

export const places = wordList(`
  Port Averly, Northmere, Saltwick, Kestrel Bay, Halden Vale, Marrowgate, East Tolliver, Lower Quay, Thistleford,
  Candlemoor, Westerhaven, Ashcombe Falls, Grenholm, Silver Narrows, Ostermark, Bellwether, Old Carrick Sound, Pinewater,
  Upper Lanning, Stonebrook, Farrowdale, Mistral Point, Ravensby, Tidewell, Ambergate, Cold Harrow, Fennmouth, Larkhollow,
  Brackwater, Highmoss, Søndvig, Montréval, São Verano, Zürnfels, Łaskowo`);

export const agencies = wordList(`
  the Data Standards Board, the Coastal Privacy Commission, the Northmere city council, the Fair Markets Office,
  the Bureau of Machine Safety, the Grenholm transport authority, the Institute for Open Measurement,
  the Ministry of Digital Works, the Association of Independent Laboratories, the Tidewell port authority,
  the Joint Committee on Automated Decisions, the Union of Sensor Workers, the Halden Vale health service,
  the Alliance for Readable Code, the Federation of Regional Libraries`);

export const schools = wordList(`
  the University of Northmere, the Saltwick Institute, Kestrel Bay Polytechnic, the Marrowgate School of Engineering,
  Grenholm Technical College, the Candlemoor Observatory, the Stonebrook Laboratory, the Fennmouth Academy,
  the École de Montréval, the Zürnfels Institute`);
