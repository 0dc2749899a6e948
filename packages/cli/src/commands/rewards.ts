import { type CommandOption, group, read, task, write } from '../command.js'
import type { ClaimValues } from '../rewards/claimCalls.js'
import type { RewardsSource } from '../rewards/openRewards.js'
import type { SubmitValues } from '../rewards/submitCalls.js'
import type { UpdateValues } from '../rewards/update.js'
import type { WatchValues } from '../rewards/watch.js'
import type { WorkValues } from '../rewards/work.js'

const listedOption: CommandOption = [
  '--only-listed-tokens',
  'refuse rewards in tokens that the deployment does not list',
]
const eventsOption: CommandOption = [
  '--events <file>',
  'events that restack rewards export wrote (default: read from the chain)',
]
/** Where what is calculated comes from, and who calculates. */
const sourceOptions: readonly CommandOption[] = [
  eventsOption,
  listedOption,
  ['--parts <folder>', 'keep parts that are done there, and take those that are there already'],
  ['--queue <url>', 'have the processes of restack rewards work do it, over this Postgres database'],
]
const operatorText = 'for which operator, if the sender is its admin or appointee (default: the sender)'
const earnerText = 'name or address (default: you)'
const rootText = 'number of the root, as restack rewards roots lists it'

/** `restack rewards`: paid, recomputed by anybody, explained, watched, claimed. */
export const rewards = group('rewards', 'Pay rewards, recompute and explain them, watch the roots, claim.', [
  write<SubmitValues>({
    name: 'submit',
    description: 'Pay rewards to operators and their stakers; approves first where the allowance is too low.',
    arguments: [
      [
        '<kind>',
        'avs, all-stakers, all-earners, directed-avs, directed-set (fixed amounts for operators), unique-stake (by allocated stake) or total-stake',
      ],
      [
        '<amount>',
        'whole tokens such as 700; of a directed kind operators with theirs: northstar=10,bluepeak=2.5',
      ],
      ['<token>', 'symbol or address of the token that is paid'],
      [
        '[strategies...]',
        'what stake counts, and how much: rstETH wstkETH=1.5 (default: all of the set or the deployment, equally)',
      ],
    ],
    options: [
      ['--set <set>', 'the operator set, such as lumen/0'],
      [
        '--avs <account>',
        'the AVS of directed-avs, if the sender is its admin or appointee (default: the sender)',
      ],
      [
        '--start <date>',
        'first day, UTC, such as 2026-04-10 (default: today; of a directed kind the days before today)',
      ],
      ['--days <number>', 'for how many days (default 1)'],
      ['--description <text>', 'of a directed kind: what for'],
    ],
    examples: [
      'restack rewards submit unique-stake 70 rstETH --set lumen/0 --days 7 --as lumen',
      'restack rewards submit directed-set northstar=10 rstETH --set lumen/0 --as lumen',
    ],
    calls: async (context, values) =>
      (await import('../rewards/submitCalls.js')).submitCalls(context, values),
  }),
  read<RewardsSource & { earner?: string }>({
    aboutSender: true,
    name: 'claimable',
    description: 'Show what was earned, claimed, and can be claimed now or with the next root.',
    arguments: [['[earner]', earnerText]],
    options: sourceOptions,
    examples: ['restack rewards claimable alice'],
    read: async (session, values) =>
      (await import('../rewards/readClaimable.js')).readClaimable(session, values),
  }),
  write<ClaimValues>({
    name: 'claim',
    description: 'Claim everything that is left of all tokens, or of some, in one transaction.',
    arguments: [['[tokens...]', 'symbols or addresses (default: all)']],
    options: [
      ['--earner <account>', 'whose, if the sender is its claimer (default: the sender)'],
      ['--to <account>', 'who receives it (default: the sender)'],
      ['--root <number>', 'under which root (default: the newest that is active)'],
      ['--leaves <file>', 'leaf file of that root, in place of calculating'],
      ...sourceOptions,
    ],
    examples: ['restack rewards claim --as alice', 'restack rewards claim rstETH --as alice --to bob'],
    calls: async (context, values) => (await import('../rewards/claimCalls.js')).claimCalls(context, values),
  }),
  read<RewardsSource & { token: string; earner?: string; snapshot?: string }>({
    aboutSender: true,
    name: 'explain',
    description: 'Show why somebody earned this much of a token: submissions, days, stake, splits.',
    arguments: [
      ['<token>', 'symbol or address'],
      ['[earner]', earnerText],
    ],
    options: [['--snapshot <date>', 'up to which day (default: the last that is over)'], ...sourceOptions],
    examples: ['restack rewards explain rstETH alice'],
    read: async (session, values) =>
      (await import('../rewards/readExplanation.js')).readExplanation(session, values),
  }),
  read<RewardsSource & { index?: string; snapshot?: string; out?: string }>({
    name: 'root',
    description: 'Calculate a root, and compare it with what was posted.',
    arguments: [['[index]', `${rootText} (default: of the last day that is over)`]],
    options: [
      ['--snapshot <date>', 'up to which day'],
      ['--out <folder>', 'write the leaf file there, named by its hash'],
      ...sourceOptions,
    ],
    examples: ['restack rewards root', 'restack rewards root 3 --out leaves'],
    read: async (session, values) => (await import('../rewards/readRoot.js')).readRoot(session, values),
  }),
  read<{ limit?: string }>({
    name: 'roots',
    description: 'List the roots: active, pending, disabled, challenged, and until when.',
    options: [['--limit <number>', 'at most how many (default 20)']],
    examples: ['restack rewards roots'],
    read: async (session, { limit }) => (await import('../rewards/readRoots.js')).readRoots(session, limit),
  }),
  task<WatchValues>({
    name: 'watch',
    description:
      'Recompute each posted root. Ends with exit code 3 when one is wrong that can still be stopped, 4 when it is active already, 1 when it could not be checked.',
    options: [
      ['--once', 'look once, for cron; exit code 0 means that nothing is wrong'],
      ['--every <duration>', 'how long to wait between two looks (default 5m)'],
      ['--webhook <url>', 'is sent what is wrong, as JSON'],
      ['--challenge', 'challenge what is wrong through the RootPoster, with the bond; needs a sender'],
      ...sourceOptions,
    ],
    examples: ['restack rewards watch --once', 'restack rewards watch --challenge --as bob'],
    sends: ({ challenge }) => challenge === true,
    run: async (context, values) => (await import('../rewards/watch.js')).watch(context, values),
  }),
  task<UpdateValues>({
    name: 'update',
    description:
      'Post a root for each day that is over, as a poster with its bond or as the updater, and free bonds that nobody can challenge any more.',
    options: [
      ['--once', 'post what there is to post, and end: for cron'],
      ['--every <duration>', 'how long to wait between two looks (default 10m)'],
      ['--out <folder>', 'write the leaf file of each root there, named by its hash'],
      ['--webhook <url>', 'is sent what failed, as JSON'],
      ...sourceOptions,
    ],
    examples: ['restack rewards update --once --as council'],
    run: async (context, values) => (await import('../rewards/update.js')).update(context, values),
  }),
  task<WorkValues>({
    name: 'work',
    description:
      'Do parts of what others calculate with --queue, until it is ended. Any number may, on any machine.',
    arguments: [['<queue>', 'address of a Postgres database, such as postgres://user@host/restack']],
    options: [eventsOption, listedOption],
    examples: ['restack rewards work postgres://restack@localhost/restack'],
    sends: () => false,
    run: async (context, values) => (await import('../rewards/work.js')).work(context, values),
  }),
  read<{ file: string; onlyListedTokens?: boolean }>({
    name: 'export',
    description: 'Write all events that rewards follow from into a file, which --events reads.',
    arguments: [['<file>', 'a new file']],
    options: [listedOption],
    examples: ['restack rewards export events.txt'],
    read: async (session, values) => (await import('../rewards/readExport.js')).readExport(session, values),
  }),
  write<{ target: string; percent: string; operator?: string }>({
    name: 'set-split',
    description: 'Set what part of rewards an operator keeps before its stakers.',
    arguments: [
      ['<target>', 'of whose rewards: an AVS, an operator set such as lumen/0, or all-earners'],
      ['<percent>', 'such as 7.5%'],
    ],
    options: [['--operator <account>', operatorText]],
    examples: ['restack rewards set-split lumen/0 7.5% --as northstar'],
    calls: async (context, values) => (await settings()).splitCalls(context, values),
  }),
  write<{ claimer: string; earner?: string }>({
    name: 'set-claimer',
    description: 'Let another account claim for an earner, in its place.',
    arguments: [['<claimer>', 'name or address; none for the earner itself']],
    options: [
      [
        '--earner <account>',
        'for which operator or AVS, if the sender is its admin or appointee (default: the sender)',
      ],
    ],
    examples: ['restack rewards set-claimer bob --as alice'],
    calls: async (context, values) => (await settings()).claimerCalls(context, values),
  }),
  write<{ choice: string; submitter?: string }>({
    name: 'set-fee',
    description: "Have the protocol's fee, a fifth, taken from the rewards that an account pays, or no more.",
    arguments: [['<choice>', 'on or off']],
    options: [
      ['--submitter <account>', 'whose, if the sender is its admin or appointee (default: the sender)'],
    ],
    examples: ['restack rewards set-fee on --as lumen'],
    calls: async (context, values) => (await settings()).feeCalls(context, values),
  }),
  write<RewardsSource & { root?: string; snapshot?: string }>({
    name: 'post',
    description: 'Post a root, as a poster with its bond or as the updater.',
    options: [
      ['--snapshot <date>', 'up to which day (default: the last that is over)'],
      ['--root <hash>', 'one that was calculated elsewhere'],
      ...sourceOptions,
    ],
    examples: ['restack rewards post --as council'],
    calls: async (context, values) => (await roots()).postCalls(context, values),
  }),
  write<RewardsSource & { index: string; expected?: string }>({
    name: 'challenge',
    description: 'Disable a wrong root, with a bond; recomputers decide who loses.',
    arguments: [['<index>', rootText]],
    options: [['--expected <hash>', 'the right root (default: it is calculated)'], ...sourceOptions],
    examples: ['restack rewards challenge 3 --as bob'],
    calls: async (context, values) => (await roots()).challengeCalls(context, values),
  }),
  write<RewardsSource & { index: string; recomputed?: string }>({
    name: 'vote',
    description: 'Say which root is right of one that was challenged, as a registered recomputer.',
    arguments: [['<index>', rootText]],
    options: [['--recomputed <hash>', 'the right root (default: it is calculated)'], ...sourceOptions],
    examples: ['restack rewards vote 3 --as council'],
    calls: async (context, values) => (await roots()).voteCalls(context, values),
  }),
  write<{ index: string }>({
    name: 'disable',
    description:
      'Disable a challenged root that could not be disabled because roots were paused; or, as the updater, any that waits.',
    arguments: [['<index>', rootText]],
    examples: ['restack rewards disable 3 --as bob'],
    calls: async (context, values) => (await roots()).disableCalls(context, values),
  }),
  group('bond', 'The ETH from which bonds of posters and challengers are taken.', [
    write<{ eth: string }>({
      name: 'deposit',
      description: 'Add ETH to your balance; post and challenge do so by themselves where it is too small.',
      arguments: [['<eth>', 'how much, such as 1.5']],
      examples: ['restack rewards bond deposit 1 --as bob'],
      calls: async (context, values) => (await settings()).depositBondCalls(context, values),
    }),
    write<{ eth: string; to?: string }>({
      name: 'withdraw',
      description: 'Take ETH out that no bond locks.',
      arguments: [['<eth>', 'how much, such as 1.5, or all']],
      options: [['--to <account>', 'who gets it (default: the sender)']],
      examples: ['restack rewards bond withdraw all --as bob'],
      calls: async (context, values) => (await settings()).withdrawBondCalls(context, values),
    }),
    write<{ index: string }>({
      name: 'release',
      description: 'Free the bond of a root that nobody challenged in time, for its poster. Anyone may.',
      arguments: [['<index>', rootText]],
      examples: ['restack rewards bond release 3 --as bob'],
      calls: async (context, values) => (await settings()).releaseCalls(context, values),
    }),
  ]),
])

const settings = () => import('../rewards/settingCalls.js')
const roots = () => import('../rewards/rootCalls.js')
