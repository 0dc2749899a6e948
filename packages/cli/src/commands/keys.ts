import { type CommandGroup, group, read, sign, type WriteContext, write } from '../command.js'

const setText = 'AVS and number of the set, such as lumen/0'
const operatorOption = [
  '--operator <account>',
  'for which operator, if the sender is its admin or appointee (default: the sender)',
] as const

function operatorOf({ names, requireSender }: WriteContext, operator: string | undefined) {
  return operator === undefined ? requireSender() : names.account(operator)
}

/** `operator key`: the keys with which operators sign for operator sets. */
export const keys: CommandGroup = group(
  'key',
  'The keys with which an operator signs, one for each operator set.',
  [
    sign<{ operator: string; set: string }>({
      name: 'sign',
      description: 'Consent, as an ECDSA key, to becoming the key of an operator. It serves one set, once.',
      arguments: [
        ['<operator>', 'whose key it will be: name or address'],
        ['<set>', setText],
      ],
      examples: ['restack operator key sign northstar lumen/0 --as northstarBot --out key.json'],
      sign: async (context, values) => (await signatures()).signKeyRegistration(context, values),
    }),
    write<{ set: string; file?: string; key?: string; signature?: string; operator?: string }>({
      name: 'register',
      description: 'Register the key for an operator set; ECDSA from a file, or any by key and signature.',
      arguments: [
        ['<set>', setText],
        ['[file]', 'from restack operator key sign'],
      ],
      options: [
        ['--key <hex>', 'the key, if there is no file: an address, or 192 bytes for BN254'],
        ['--signature <hex>', 'its signature over what operator key digest prints; 64 bytes for BN254'],
        operatorOption,
      ],
      examples: ['restack operator key register lumen/0 key.json --as northstar'],
      calls: async (context, { set, file, key, signature, operator }) => [
        await context.sdk.prepareRegisterKey(context.client, {
          deployment: context.deployment,
          operator: operatorOf(context, operator),
          operatorSet: context.names.operatorSet(set),
          ...(await (await signatures()).readKeyRegistration(context, { file, key, signature })),
        }),
      ],
    }),
    write<{ set: string; operator?: string }>({
      name: 'deregister',
      description:
        'Remove the key for an operator set that the operator left long enough ago. It is spent for ever.',
      arguments: [['<set>', setText]],
      options: [operatorOption],
      examples: ['restack operator key deregister lumen/0 --as northstar'],
      calls: async (context, { set, operator }) => [
        await context.sdk.prepareDeregisterKey(context.client, {
          deployment: context.deployment,
          operator: operatorOf(context, operator),
          operatorSet: context.names.operatorSet(set),
        }),
      ],
    }),
    read<{ set: string; operator?: string }>({
      aboutSender: true,
      name: 'show',
      description: "Show an operator's key for an operator set.",
      arguments: [
        ['<set>', setText],
        ['[operator]', 'name or address (default: you)'],
      ],
      examples: ['restack operator key show lumen/0 northstar'],
      read: async (session, values) => (await reads()).readKey(session, values),
    }),
    read<{ set: string; key: string }>({
      name: 'find',
      description: 'Show whose a key is, and whether it is in use.',
      arguments: [
        ['<set>', setText],
        ['<key>', 'an address, or a BN254 key in hex'],
      ],
      examples: ['restack operator key find lumen/0 0x5FbDB2315678afecb367f032d93F642f64180aa3'],
      read: async (session, values) => (await reads()).findKey(session, values),
    }),
    read<{ set: string; operator: string; key: string }>({
      name: 'digest',
      description:
        'Show the 32 bytes that a key signs to be registered; a BN254 key hashes them to the curve.',
      arguments: [
        ['<set>', setText],
        ['<operator>', 'whose key it will be: name or address'],
        ['<key>', 'an address, or 192 bytes for BN254'],
      ],
      examples: ['restack operator key digest lumen/0 northstar 0x5FbDB2315678afecb367f032d93F642f64180aa3'],
      read: async (session, values) => (await reads()).readKeyDigest(session, values),
    }),
  ],
)

const signatures = () => import('../write/registrations.js')
const reads = () => import('../read/readKey.js')
