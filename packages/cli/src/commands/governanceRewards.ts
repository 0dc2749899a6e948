import { group, write } from '../command.js'

const accountText = 'name or address'
const choiceText = ['<choice>', 'on or off'] as const
type Choice = { account: string; choice: string }

/** `restack governance rewards`: what the owner of rewards decides. */
export const governanceRewards = group('rewards', 'Who posts roots, how long they wait, who may pay all.', [
  write<{ account: string }>({
    name: 'set-updater',
    description: 'Name who posts and disables roots: the RootPoster, another account, or nobody.',
    arguments: [['<account>', `${accountText}, or none`]],
    ownedBy: 'rewardsCoordinator',
    examples: ['restack governance rewards set-updater rootPoster --as council --schedule'],
    calls: async (context, values) => (await calls()).updater(context, values),
  }),
  write<{ duration: string }>({
    name: 'set-activation-delay',
    description: 'Change how long later roots and splits wait until they are in force.',
    arguments: [['<duration>', 'such as 7d']],
    ownedBy: 'rewardsCoordinator',
    examples: ['restack governance rewards set-activation-delay 7d --as council --schedule'],
    calls: async (context, values) => (await calls()).activationDelay(context, values),
  }),
  write<{ percent: string }>({
    name: 'set-default-split',
    description: 'Change what operators keep who have set nothing.',
    arguments: [['<percent>', 'such as 10%']],
    ownedBy: 'rewardsCoordinator',
    examples: ['restack governance rewards set-default-split 10% --as council --schedule'],
    calls: async (context, values) => (await calls()).defaultSplit(context, values),
  }),
  write<{ account: string }>({
    name: 'set-fee-recipient',
    description: "Name who receives the protocol's fee.",
    arguments: [['<account>', accountText]],
    ownedBy: 'rewardsCoordinator',
    examples: ['restack governance rewards set-fee-recipient council --as council --schedule'],
    calls: async (context, values) => (await calls()).feeRecipient(context, values),
  }),
  write<Choice>({
    name: 'set-submitter',
    description: 'Let an account pay rewards to all stakers and all earners, or no more.',
    arguments: [['<account>', accountText], choiceText],
    ownedBy: 'rewardsCoordinator',
    examples: ['restack governance rewards set-submitter alice on --as council --schedule'],
    calls: async (context, values) => (await calls()).submitter(context, values),
  }),
  write<Choice>({
    name: 'set-poster',
    description: 'Register who may post roots with a bond, or strike it off.',
    arguments: [['<account>', accountText], choiceText],
    ownedBy: 'rootPoster',
    examples: ['restack governance rewards set-poster alice on --as council --schedule'],
    calls: async (context, values) => (await calls()).poster(context, values),
  }),
  write<Choice & { threshold: string }>({
    name: 'set-recomputer',
    description: 'Register who votes on challenged roots, or strike it off, and say how many decide.',
    arguments: [
      ['<account>', accountText],
      choiceText,
      ['<threshold>', 'so many decide from then on: more than half of them'],
    ],
    ownedBy: 'rootPoster',
    examples: ['restack governance rewards set-recomputer alice on 2 --as council --schedule'],
    calls: async (context, values) => (await calls()).recomputer(context, values),
  }),
  write<{ index: string; verdict: string }>({
    name: 'decide',
    description: 'Decide about a challenged root that the recomputers have left undecided.',
    arguments: [
      ['<index>', 'number of the root, as restack rewards roots lists it'],
      ['<verdict>', 'right or wrong'],
    ],
    ownedBy: 'rootPoster',
    examples: ['restack governance rewards decide 3 wrong --as council --schedule'],
    calls: async (context, values) => (await calls()).decide(context, values),
  }),
])

const calls = async () => (await import('../rewards/ownerCalls.js')).ownerCalls
