import { type AnyCommand, group, read, write } from '../command.js'

const setText = 'AVS and number of the set, such as lumen/0'

/** What an AVS decides for the operators of a set: kind of keys, and software. */
export const releases: readonly AnyCommand[] = [
  write<{ set: string; curve: string }>({
    name: 'set-key-curve',
    description: 'Choose the kind of signing keys of an operator set, once and for ever.',
    arguments: [
      ['<set>', setText],
      ['<curve>', 'ecdsa or bn254'],
    ],
    examples: ['restack avs set-key-curve lumen/0 bn254 --as lumen'],
    calls: async (context, { set, curve }) => [
      await context.sdk.prepareConfigureOperatorSet(context.client, {
        deployment: context.deployment,
        operatorSet: context.names.operatorSet(set),
        curve: (await parse()).parseCurve(curve),
      }),
    ],
  }),
  group('release', 'The software that the operators of a set are to run.', [
    write<{ set: string; url: string }>({
      name: 'describe',
      description: 'Say where the software of an operator set is described; needed before its first release.',
      arguments: [
        ['<set>', setText],
        ['<url>', 'address of the description'],
      ],
      examples: ['restack avs release describe lumen/0 https://lumen.example/software.json --as lumen'],
      calls: async ({ sdk, client, deployment, names }, { set, url }) => [
        await sdk.preparePublishMetadataURI(client, {
          deployment,
          operatorSet: names.operatorSet(set),
          metadataUri: url,
        }),
      ],
    }),
    write<{ set: string; artifacts: string[]; within?: string }>({
      name: 'publish',
      description: 'Publish what the operators of a set are to run.',
      arguments: [
        ['<set>', setText],
        ['<artifacts...>', 'as registry@sha256:digest, such as ghcr.io/lumen/node@sha256:...'],
      ],
      options: [['--within <duration>', 'time to upgrade, such as 14d (default: none, at once)']],
      examples: [
        `restack avs release publish lumen/0 ghcr.io/lumen/node@sha256:${'4f'.repeat(32)} --within 14d --as lumen`,
      ],
      calls: async (context, { set, artifacts, within }) => {
        const { parseArtifact, dateAfter } = await parse()
        return [
          await context.sdk.preparePublishRelease(context.client, {
            deployment: context.deployment,
            operatorSet: context.names.operatorSet(set),
            artifacts: artifacts.map(parseArtifact),
            upgradeBy: within === undefined ? undefined : dateAfter(context, within),
          }),
        ]
      },
    }),
    read<{ set: string }>({
      name: 'list',
      description: 'Show the releases of an operator set, the newest first.',
      arguments: [['<set>', setText]],
      examples: ['restack avs release list lumen/0'],
      read: async (session, { set }) => (await import('../read/readReleases.js')).readReleases(session, set),
    }),
  ]),
]

const parse = () => import('../write/registrations.js')
