import { type CommandGroup, group, read, sign, write } from '../command.js'

/** `operator directory`: registrations from before operator sets. */
export const operatorDirectory: CommandGroup = group(
  'directory',
  'Consent to AVSs that still use the AVSDirectory instead of operator sets.',
  [
    sign<{ avs: string; validFor?: string }>({
      name: 'sign',
      description: 'Consent, as an operator, to being registered to an AVS.',
      arguments: [['<avs>', 'name or address']],
      options: [['--valid-for <duration>', 'how long the AVS can use it, such as 3d12h (default 1d)']],
      examples: ['restack operator directory sign lumen --as northstar --out registration.json'],
      sign: async (context, values) => (await registrations()).signAVSRegistration(context, values),
    }),
    write<{ salt: string }>({
      name: 'cancel',
      description: 'Take a consent back that was not used yet.',
      arguments: [['<salt>', 'from the file with the consent']],
      examples: [`restack operator directory cancel 0x${'4f'.repeat(32)} --as northstar`],
      calls: async ({ sdk, client, deployment }, { salt }) => [
        await sdk.prepareCancelSalt(client, {
          deployment,
          salt: (await import('../write/parse.js')).parseBytes32(salt, 'A salt'),
        }),
      ],
    }),
  ],
)

/** `avs directory` */
export const avsDirectory: CommandGroup = group(
  'directory',
  'Register operators in the AVSDirectory, for AVSs that do without operator sets.',
  [
    write<{ file: string }>({
      name: 'register',
      description: 'Register an operator that consented.',
      arguments: [['<file>', 'from restack operator directory sign']],
      examples: ['restack avs directory register registration.json --as lumen'],
      calls: async (context, { file }) => [
        await context.sdk.prepareRegisterOperatorToAVS(context.client, {
          deployment: context.deployment,
          ...(await (await registrations()).readAVSRegistration(context, file)),
        }),
      ],
    }),
    write<{ operator: string }>({
      name: 'deregister',
      description: 'End the registration of an operator.',
      arguments: [['<operator>', 'name or address']],
      examples: ['restack avs directory deregister northstar --as lumen'],
      calls: async ({ sdk, client, deployment, names }, { operator }) => [
        await sdk.prepareDeregisterOperatorFromAVS(client, { deployment, operator: names.account(operator) }),
      ],
    }),
    write<{ url: string }>({
      name: 'describe',
      description: 'Say in the AVSDirectory where the AVS describes itself.',
      arguments: [['<url>', 'address of a JSON file']],
      examples: ['restack avs directory describe https://lumen.example/avs.json --as lumen'],
      calls: async ({ sdk, client, deployment }, { url }) => [
        await sdk.prepareUpdateAVSDirectoryMetadataURI(client, { deployment, metadataUri: url }),
      ],
    }),
    read<{ avs: string; operator: string }>({
      name: 'show',
      description: 'Show whether an operator is registered to an AVS in the AVSDirectory.',
      arguments: [
        ['<avs>', 'name or address'],
        ['<operator>', 'name or address'],
      ],
      examples: ['restack avs directory show lumen northstar'],
      read: async (session, values) =>
        (await import('../read/readDirectory.js')).readDirectory(session, values),
    }),
  ],
)

const registrations = () => import('../write/registrations.js')
