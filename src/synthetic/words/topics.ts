/**
 * The topics of a synthetic corpus, each with words and phrases of its own, so that a search for them finds its
 * articles and few others. The first seven are in the taxonomy; the others are known from documents only.
 */
import { wordList } from './word-list.js';

export interface SyntheticTopic {
  readonly name: string;
  /** The name of the parent; null at the top. */
  readonly parent: string | null;
  /** Whether `_data/topics` describes it. */
  readonly inTaxonomy: boolean;
  readonly hashtag: string;
  /** Several words that belong together; without article, singular. */
  readonly terms: readonly string[];
  /** Plural or mass nouns. */
  readonly things: readonly string[];
  /** What companies of the trade are called after their first name. */
  readonly trades: readonly string[];
}

/** In order of how often they are written about, most often first; the first is the parent of the others. */
export const syntheticTopics: readonly SyntheticTopic[] = [
  {
    name: 'Applied Computing',
    parent: null,
    inTaxonomy: true,
    hashtag: '#AppliedComputing',
    terms:
      wordList(`machine judgement, pattern learning, workload forecasting, decision tracing, code weaving,
      task bundling, ledger matching, queue shaping, model pruning, answer ranking`),
    things:
      wordList(`algorithms, models, data sets, servers, platforms, dashboards, pipelines, workflows, notebooks,
      clusters, benchmarks, parameters, predictions, interfaces, scripts, spreadsheets, frameworks, compilers, queries,
      caches, schedulers, simulations, transactions, databases, endpoints, containers, plug-ins, templates, backups,
      migrations, integrations, releases, packages, repositories, dependencies, assistants, recommendations, classifiers,
      heuristics, optimizers, gradients, weights, embeddings, checkpoints, rollouts, outages, latencies, logs`),
    trades: wordList('Systems, Labs, Computing, Software, Group, Works'),
  },
  {
    name: 'Machine Vision',
    parent: 'Applied Computing',
    inTaxonomy: true,
    hashtag: '#MachineVision',
    terms:
      wordList(`glance detection, portrait matching, gait mapping, crowd estimation, iris indexing, scene parsing,
      plate reading, shelf counting, shadow removal, motion tagging, defect spotting, gesture decoding`),
    things:
      wordList(`cameras, lenses, images, pixels, video feeds, scanners, watch lists, portraits, photographs,
      doorbells, checkpoints, badges, silhouettes, crowds, licence plates, eyewitnesses, patrols, body cameras,
      false matches, thresholds, footage, frames, infrared sensors, spectral filters, mugshots, police departments,
      suspects, arrests, turnstiles, storefronts, shelves, barcodes, labels, annotations, bounding boxes, contours,
      depth maps, stereo rigs, microscopes, telescopes, satellite pictures, thermal imagers, exposures, occlusions`),
    trades: wordList('Vision, Optics, Imaging, Lens, Sight'),
  },
  {
    name: 'Robotics',
    parent: 'Applied Computing',
    inTaxonomy: true,
    hashtag: '#Robotics #Robots',
    terms:
      wordList(`grip planning, arm balancing, parcel picking, bin emptying, pallet stacking, floor mapping,
      tool changing, joint calibration, swarm routing, kitchen automation`),
    things:
      wordList(`robots, grippers, robotic arms, actuators, motors, joints, conveyors, pallets, parcels, forklifts,
      assembly lines, welders, exoskeletons, vacuum cleaners, lawn mowers, batteries, gearboxes, torque sensors, suction
      cups, wheels, treads, charging docks, safety cages, maintenance crews, shift patterns, spare parts, bolts, paint
      booths, harvesters, milking machines, surgical tools, prosthetics, humanoids, toys, couriers, pick rates, collisions,
      emergency stops, remote operators, bricklayers, kitchens, dishwashers, cobots, servo drives`),
    trades: wordList('Robotics, Motion, Automation, Dynamics, Machines'),
  },
  {
    name: 'Speech & Language',
    parent: 'Applied Computing',
    inTaxonomy: true,
    hashtag: '#SpeechAndLanguage',
    terms:
      wordList(`accent tracing, sentence folding, live captioning, dialect sorting, rumour scoring, voice mirroring,
      headline drafting, meeting minuting, caller routing, grammar repair`),
    things:
      wordList(`transcripts, captions, translations, dialects, accents, voices, microphones, loudspeakers, earphones,
      call centres, chatbots, sentences, paragraphs, headlines, summaries, dictionaries, subtitles, interpreters, podcasts,
      audiobooks, newsrooms, journalists, editors, fact checkers, rumours, spam, comments, moderators, search engines,
      typing errors, spelling, grammar, syllables, vowels, whispers, wake words, smart speakers, hearing aids, radio plays,
      corpora, tokens, prompts, hallucinations, citations, plagiarism, handwriting`),
    trades: wordList('Language, Voice, Speech, Lexical, Audio'),
  },
  {
    name: 'Privacy',
    parent: 'Applied Computing',
    inTaxonomy: true,
    hashtag: '#Privacy',
    terms:
      wordList(`consent auditing, trace erasure, identity masking, shadow profiling, cookie hoarding, vault sharing,
      leak hunting, key rotation, data fasting, silent tracking`),
    things:
      wordList(`personal data, cookies, trackers, consent forms, advertisers, data brokers, leaks, breaches, hackers,
      ransom notes, encryption keys, certificates, vaults, fingerprints, location histories, browsing habits, medical
      files, credit scores, whistle-blowers, privacy notices, opt-outs, class actions, settlements, subpoenas, warrants,
      surveillance, anonymity, pseudonyms, metadata, retention periods, phishing mails, botnets, firewalls, patches,
      vulnerabilities, exploits, bounties, penetration tests, backdoors, smart meters, loyalty cards, school records`),
    trades: wordList('Security, Trust, Privacy, Shield, Secure'),
  },
  {
    name: 'Chips',
    parent: 'Applied Computing',
    inTaxonomy: true,
    hashtag: '#Chips #Semiconductors',
    terms: wordList(`wafer stacking, die sorting, heat spreading, memory folding, clock gating, light routing,
      mask printing, yield forecasting, analogue inference`),
    things:
      wordList(`chips, wafers, processors, memory modules, transistors, graphics cards, foundries, clean rooms,
      etching machines, photomasks, silicon, gallium, substrates, packages, interconnects, accelerators, cores, clock
      speeds, nanometres, yields, shortages, fabs, export controls, tariffs, stockpiles, heat sinks, coolants, sockets,
      motherboards, firmware, bandwidth, controllers, capacitors, oscillators, test benches, tape-outs, chiplets,
      design rules, verification, emulators, patents, royalties, instruction sets, voltage regulators`),
    trades: wordList('Semiconductors, Silicon, Micro, Devices, Circuits'),
  },
  {
    name: 'Drones',
    parent: 'Robotics',
    inTaxonomy: true,
    hashtag: '#Drones',
    terms:
      wordList(`hover charging, rooftop delivery, corridor mapping, flock control, gust correction, night surveying,
      seed dropping, bridge circling`),
    things:
      wordList(`drones, rotors, propellers, flight paths, no-fly zones, airspace, landing pads, batteries, payloads,
      parachutes, pilots, air traffic controllers, delivery corridors, crop surveys, wildfires, rescue teams, coastlines,
      bird strikes, gusts, altitude, beacons, transponders, noise complaints, aerial photographs, power lines, wind farms,
      medical samples, blood supplies, reefs, glaciers, border patrols, light shows, racing leagues, thermal cameras,
      autopilots, ground stations, radio links, jammers, permits, hangars`),
    trades: wordList('Aerial, Aviation, Flight, Air'),
  },
  {
    name: 'Health Data',
    parent: null,
    inTaxonomy: false,
    hashtag: '#HealthData',
    terms:
      wordList(`symptom clustering, bed forecasting, dose planning, tissue grading, sleep scoring, pulse reading,
      outbreak tracing, ward scheduling`),
    things:
      wordList(`clinics, wards, scans, x-rays, blood tests, symptoms, diagnoses, vaccines, ventilators, epidemics,
      pharmacies, prescriptions, trial participants, tumours, biopsies, heart rates, wristbands, sleep patterns, ambulances,
      waiting lists, surgeons, dentists, genomes, proteins, allergies, side effects, care homes, therapists, insurers,
      reimbursements, medical records, radiologists, kidneys, lungs, retinas, biomarkers, placebos, hospital beds`),
    trades: wordList('Health, Diagnostics, Medical, Care, Bio'),
  },
  {
    name: 'Energy Grid',
    parent: null,
    inTaxonomy: false,
    hashtag: '#EnergyGrid',
    terms:
      wordList(`load shifting, tide harvesting, storage bidding, outage prediction, roof metering, heat banking,
      turbine listening`),
    things:
      wordList(`turbines, solar panels, batteries, substations, transformers, power plants, pylons, cables, heat
      pumps, boilers, meters, tariffs, blackouts, peak hours, emissions, carbon footprints, dams, reservoirs, tides,
      hydrogen, pipelines, refineries, subsidies, auctions, charging points, electric buses, data centres, cooling towers,
      insulation, thermostats, inverters, microgrids, cooperatives, climate targets, forests, offsets`),
    trades: wordList('Energy, Power, Grid, Renewables'),
  },
  {
    name: 'Quantum Machines',
    parent: null,
    inTaxonomy: false,
    hashtag: '#QuantumMachines',
    terms: wordList(
      `error folding, qubit parking, trap cooling, lattice sampling, pulse shaping, noise budgeting`,
    ),
    things:
      wordList(`qubits, ion traps, lasers, cryostats, helium, magnets, photons, entanglement, superposition,
      annealers, error rates, gates, circuits, random numbers, cryptography, key exchanges, simulators, superconductors,
      resonators, microwaves, vacuum chambers, physicists, chemists, molecules, catalysts, clocks, sensors, decoherence`),
    trades: wordList('Quantum, Qubits, Photonics'),
  },
  {
    name: 'Satellites',
    parent: null,
    inTaxonomy: false,
    hashtag: '#Satellites',
    terms: wordList(
      `orbit sweeping, beam sharing, debris dodging, crop watching, launch pooling, ice charting`,
    ),
    things:
      wordList(`satellites, rockets, launch pads, orbits, constellations, antennas, ground stations, spectrum,
      broadband, debris, astronomers, telescopes, weather forecasts, harvests, shipping lanes, icebergs, spaceports,
      boosters, fuel tanks, re-entries, insurance, solar storms, star trackers, gyroscopes, cameras, radars, moons`),
    trades: wordList('Orbital, Space, Satellite, Launch'),
  },
];
