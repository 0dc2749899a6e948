import { type CommandOption, group, read, task, write } from '../command.js'
import type { PodValues, SourceValues } from '../pod/values.js'

const ownerOption: CommandOption = ['--owner <account>', 'whose pod, if the sender is not its owner']
const sourceOptions: readonly CommandOption[] = [
  [
    '--beacon-url <url>',
    'beacon node that serves states (default: RESTACK_BEACON_URL, else of the deployment)',
  ],
  ['--state <file.ssz>', 'beacon state in a file, instead of or beside a node'],
  ['--digests <folder>', 'where what proofs need of a state is kept (default: .restack/digests)'],
]
const validatorText = 'index or public key'
const beaconOption = sourceOptions.slice(0, 1)

/** `restack pod`: native restaking. */
export const pod = group('pod', 'Native restaking: prove validators to your pod, checkpoint, exit.', [
  write({
    name: 'create',
    description: 'Create your pod. Its address was known before; restack pod status shows it.',
    examples: ['restack pod create --as alice'],
    calls: async ({ sdk, client, deployment }) => [await sdk.prepareCreatePod(client, { deployment })],
  }),
  write<{ file: string }>({
    name: 'stake',
    description:
      'Deposit 32 ETH for every validator in a deposit data file; creates the pod if there is none.',
    arguments: [
      ['<file>', 'deposit_data JSON from the tool that made the keys, for 0x01 credentials of your pod'],
    ],
    examples: ['restack pod stake deposit_data-1700000000.json --as alice'],
    calls: async (context, values) => (await requests()).stakeCalls(context, values),
  }),
  read<SourceValues & { owner?: string }>({
    aboutSender: true,
    name: 'status',
    description: 'Show a pod: its validators, its checkpoint, and what is on its way from the beacon chain.',
    arguments: [['[owner]', 'name or address (default: you)']],
    options: sourceOptions,
    examples: ['restack pod status alice', 'restack pod status alice --beacon-url http://127.0.0.1:5052'],
    read: async (session, values) => (await import('../pod/readPod.js')).readPod(session, values),
  }),
  write<PodValues & { validators: string[] }>({
    name: 'credentials',
    description: 'Prove that the withdrawals of validators go to the pod: they become shares.',
    arguments: [['[validators...]', `${validatorText} (default: all that can be proven)`]],
    options: [ownerOption, ...sourceOptions],
    examples: ['restack pod credentials --as alice --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await proofs()).credentialCalls(context, values),
  }),
  write<PodValues>({
    name: 'checkpoint',
    description: 'Recount the pod: begin a checkpoint if none is under way, and prove every balance.',
    options: [ownerOption, ...sourceOptions],
    examples: ['restack pod checkpoint --as alice --state state.ssz'],
    calls: async (context, values) => (await proofs()).checkpointCalls(context, values),
    next: async (context, values) => (await proofs()).balanceCalls(context, values),
  }),
  write<SourceValues & { pod: string; tolerance?: string }>({
    name: 'stale',
    description: 'Have a pod recounted that still counts a slashed validator in full. Anyone may.',
    arguments: [['<pod>', 'address of the pod, or its owner']],
    options: [
      ['--tolerance <percent>', 'how much of its stake a pod may count too much, such as 5% (default 0%)'],
      ...sourceOptions,
    ],
    examples: ['restack pod stale alice --as bob --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await proofs()).staleCalls(context, values),
    next: async (context, values) => (await proofs()).balanceCalls(context, { ...values, owner: values.pod }),
  }),
  task<PodValues & { once?: boolean; every?: string; least?: string }>({
    name: 'watch',
    description: 'Prove new validators and checkpoint whenever it is worth it, until Ctrl-C.',
    options: [
      ownerOption,
      ['--once', 'end when nothing is left to be done'],
      ['--every <duration>', 'how long to wait between two looks (default 1h)'],
      ['--least <eth>', 'change that is worth a checkpoint (default 0.1)'],
      ...sourceOptions,
    ],
    examples: ['restack pod watch --as alice --beacon-url http://127.0.0.1:5052'],
    run: async (context, values) => (await import('../pod/watch.js')).watch(context, values),
  }),
  write<PodValues & { validators: string[] }>({
    name: 'exit',
    description: 'Ask the beacon chain to let validators exit; their ETH comes to the pod.',
    arguments: [['<validators...>', validatorText]],
    options: [ownerOption, ...beaconOption],
    examples: ['restack pod exit 1234567 --as alice --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await requests()).exitCalls(context, values),
  }),
  write<PodValues & { validator: string; eth: string }>({
    name: 'withdraw',
    description: 'Ask the beacon chain for a part of the balance of a compounding validator.',
    arguments: [
      ['<validator>', validatorText],
      ['<eth>', 'how much, such as 1.5'],
    ],
    options: [ownerOption, ...beaconOption],
    examples: ['restack pod withdraw 1234567 1.5 --as alice --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await requests()).withdrawCalls(context, values),
  }),
  write<PodValues & { source: string; target: string }>({
    name: 'consolidate',
    description: 'Merge a validator into another, a compounding one, on the beacon chain.',
    arguments: [
      ['<source>', `the one that ends: ${validatorText}`],
      ['<target>', `the one that grows: ${validatorText}`],
    ],
    options: [ownerOption, ...beaconOption],
    examples: ['restack pod consolidate 1234567 1234568 --as alice --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await requests()).consolidateCalls(context, values),
  }),
  write<PodValues & { validators: string[] }>({
    name: 'switch',
    description: 'Make validators compounding (0x02), so that they can hold more than 32 ETH.',
    arguments: [['<validators...>', validatorText]],
    options: [ownerOption, ...beaconOption],
    examples: ['restack pod switch 1234567 --as alice --beacon-url http://127.0.0.1:5052'],
    calls: async (context, values) => (await requests()).switchCalls(context, values),
  }),
  write<{ submitter: string }>({
    name: 'submitter',
    description: 'Let another account prove, start checkpoints and request exits for your pod.',
    arguments: [['<submitter>', 'name or address; 0x0000000000000000000000000000000000000000 for nobody']],
    examples: ['restack pod submitter bob --as alice'],
    calls: async (context, { submitter }) => {
      const { sdk, client, deployment, names } = context
      const { pod } = await (await open()).deployedPod(context, {})
      const newProofSubmitter = names.account(submitter)
      return [await sdk.prepareSetProofSubmitter(client, { deployment, pod, newProofSubmitter })]
    },
  }),
  write({
    name: 'cancel',
    description:
      'Cancel a checkpoint that cannot end because a gain would be refused after a complete slash.',
    examples: ['restack pod cancel --as alice'],
    calls: async (context) => {
      const { sdk, client, deployment } = context
      const { pod } = await (await open()).deployedPod(context, {})
      return [await sdk.prepareCancelCheckpoint(client, { deployment, pod })]
    },
  }),
  write<{ version?: string }>({
    name: 'upgrade',
    description: 'Move your pod to a later version of its code. There is no way back.',
    arguments: [['[version]', 'which (default: the newest)']],
    examples: ['restack pod upgrade --as alice'],
    calls: async (context, values) => (await requests()).upgradeCalls(context, values),
  }),
  write<{ amount: string; token: string; to?: string }>({
    name: 'recover',
    description: 'Take tokens out of your pod that were sent there by mistake; ETH is never lost there.',
    arguments: [
      ['<amount>', 'whole tokens such as 12.5'],
      ['<token>', 'symbol or address of the token'],
    ],
    options: [['--to <account>', 'who gets them (default: the sender)']],
    examples: ['restack pod recover 5 rstETH --as alice'],
    calls: async (context, values) => (await requests()).recoverCalls(context, values),
  }),
  read<SourceValues>({
    name: 'verify',
    description: 'Check whether a beacon node serves all that proofs need.',
    options: beaconOption,
    examples: ['restack pod verify --beacon-url http://127.0.0.1:5052'],
    read: async (session, values) => (await import('../pod/verifyNode.js')).verifyNode(session, values),
  }),
])

const open = () => import('../pod/openPod.js')
const proofs = () => import('../pod/proofCalls.js')
const requests = () => import('../pod/requestCalls.js')
