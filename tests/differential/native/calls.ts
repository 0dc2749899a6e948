// Actions on pods as calls, with real proofs.
import type { Hex, State, StateRootProof } from '@restack/protocol'
import type { Rows } from '../calls.js'
import { beaconRoots, ether, nobody, podAt, queues, systemAddress } from '../world.js'
import { treeByRoot } from './beaconChain.js'
import { balanceWord, fieldWords } from './beaconTree.js'

const pod = (podOwner: Hex) => ({ target: podAt(podOwner), kind: 'pod' as const })
/** Bytes of a length that no proof has. */
const MALFORMED: Hex = '0x1234'

export const nativeRows: Rows = {
  setProofSubmitter: (a) => ({ ...pod(a.podOwner), args: [a.newProofSubmitter] }),
  setPodVersion: (a) => ({ ...pod(a.podOwner), args: [a.newVersion] }),
  startCheckpoint: (a) => ({ ...pod(a.podOwner), args: [a.revertIfNoBalance] }),
  cancelCheckpoint: (a) => ({ ...pod(a.podOwner), args: [] }),
  verifyWithdrawalCredentials: (a, state) => ({
    ...pod(a.podOwner),
    args: [
      a.beaconTimestamp,
      stateRoot(state, a.stateRootProof),
      a.validatorIndices,
      a.validatorFieldsProofs.map(({ validatorIndex, stateRoot: root, layout }) =>
        treeByRoot(state, root).validatorProof(validatorIndex, layout),
      ),
      a.validatorFields.map(fieldWords),
    ],
  }),
  verifyWithdrawalCredentialsMultiproof: (a, state) => ({
    ...pod(a.podOwner),
    args: [
      a.beaconTimestamp,
      stateRoot(state, a.stateRootProof),
      a.validatorIndices,
      a.validatorFields.flatMap(fieldWords),
      a.proof.validatorCount,
      treeByRoot(state, a.proof.stateRoot).validatorsMultiproof(a.validatorIndices, a.proof.layout),
    ],
  }),
  verifyCheckpointProofs: (a, state) => ({
    ...pod(a.podOwner),
    args: [
      container(state, a.balanceContainerProof),
      a.proofs.map(({ pubkeyHash, chunk, balancesGwei, containerRoot }) => [
        pubkeyHash,
        balanceWord(balancesGwei),
        containerRoot === null ? MALFORMED : treeByRoot(state, containerRoot).balanceProof(chunk),
      ]),
    ],
  }),
  verifyCheckpointMultiproof: (a, state) => {
    const { containerRoot, balanceCount } = a.proof
    const found = state.eigenPodManager.pods.get(a.podOwner)?.validators
    const chunks = a.pubkeyHashes.map((hash) => Math.floor((found?.get(hash)?.validatorIndex ?? 0) / 4))
    const proof =
      containerRoot === null
        ? MALFORMED
        : treeByRoot(state, containerRoot).balancesMultiproof([...new Set(chunks)])
    return {
      ...pod(a.podOwner),
      args: [
        container(state, a.balanceContainerProof),
        a.pubkeyHashes,
        a.balancesGwei.map(balanceWord),
        balanceCount,
        proof,
      ],
    }
  },
  verifyStaleBalance: (a, state) => {
    const { validatorIndex, stateRoot: root, layout } = a.proof.proof
    const proof = treeByRoot(state, root).validatorProof(validatorIndex, layout)
    return {
      ...pod(a.podOwner),
      args: [
        a.beaconTimestamp,
        stateRoot(state, a.stateRootProof),
        [fieldWords(a.proof.validatorFields), proof],
      ],
    }
  },
  requestWithdrawal: (a) => ({
    ...pod(a.podOwner),
    value: a.value,
    args: [a.requests.map(({ pubkey, amountGwei }) => [pubkey, amountGwei])],
  }),
  requestConsolidation: (a) => ({
    ...pod(a.podOwner),
    value: a.value,
    args: [a.requests.map(({ srcPubkey, targetPubkey }) => [srcPubkey, targetPubkey])],
  }),
  recoverTokens: (a) => ({
    ...pod(a.podOwner),
    args: [a.tokenList, a.amountsToWithdraw, a.recipient],
  }),
  withdrawRestakedBeaconChainETH: (a) => ({ ...pod(a.podOwner), args: [a.recipient, a.amountWei] }),

  // The world
  sendToPod: (a) => ({
    ...pod(a.podOwner),
    name: 'cancelCheckpoint', // any function without results: the data is empty
    caller: nobody,
    value: a.amountWei,
    args: [],
    data: '0x',
  }),
  sweepToPod: (a) => ({
    target: ether,
    kind: 'ether',
    name: 'sweep',
    caller: nobody,
    value: a.amountWei,
    args: [podAt(a.podOwner)],
  }),
  setBeaconRoot: (a) => ({
    target: beaconRoots,
    kind: 'pod',
    name: 'cancelCheckpoint',
    caller: systemAddress,
    args: [],
    data: a.root,
  }),
  setRequestQueue: ({ queue, feeWei, accepts }) => ({
    target: queues[queue],
    kind: 'requests',
    name: 'setAnswers',
    caller: nobody,
    args: [feeWei !== null, feeWei ?? 0n, accepts],
  }),
}

function stateRoot(state: State, { beaconStateRoot, blockRoot }: StateRootProof): [Hex, Hex] {
  return [beaconStateRoot, blockRoot === null ? MALFORMED : treeByRoot(state, blockRoot).stateRootProof()]
}

type Container = Parameters<NonNullable<Rows['verifyCheckpointProofs']>>[0]['balanceContainerProof']

function container(state: State, { balanceContainerRoot, blockRoot, layout }: Container): [Hex, Hex] {
  return [balanceContainerRoot, treeByRoot(state, blockRoot).balanceContainerProof(layout)]
}
