// Ten bugs, each a change of one line in the contracts (one exchanges two) that breaks another rule of the chapters.

export type Mutant = {
  name: string
  /** The contract that is compiled with the change, and the file of the change. */
  contract: string
  file: string
  /** What stands there once, and what takes its place. */
  line: string
  by: string
}

const delegation = 'contracts/src/delegation/DelegationManager.sol'
const allocation = 'contracts/src/allocation/AllocationManager.sol'

export const mutants: readonly Mutant[] = [
  {
    name: 'F9: what a slash leaves is rounded down',
    contract: 'DelegationManager',
    file: 'contracts/src/libraries/ShareMath.sol',
    line: 'shares - shares.fullMulDivUp(newMagnitude, previousMagnitude)',
    by: 'shares - shares.fullMulDiv(newMagnitude, previousMagnitude)',
  },
  {
    name: 'F10: the slashable window is a block too short',
    contract: 'DelegationManager',
    file: 'contracts/src/delegation/OperatorStake.sol',
    line: 'zeroFloorSub(uint32(block.number), delayBlocks);',
    by: 'zeroFloorSub(uint32(block.number), delayBlocks) + 1;',
  },
  {
    name: 'a withdrawal completes in its last slashable block',
    contract: 'DelegationManager',
    file: delegation,
    line: 'require(block.number > slashableUntil, WithdrawalDelayNotElapsed());',
    by: 'require(block.number >= slashableUntil, WithdrawalDelayNotElapsed());',
  },
  {
    name: 'F4: queued shares are not scaled',
    contract: 'DelegationManager',
    file: delegation,
    line: 'scaled = ShareMath.mulWad(depositShares, manager.depositScalingFactor(staker, strategy));',
    by: 'scaled = depositShares;',
  },
  {
    name: 'two events of a slash are exchanged',
    contract: 'DelegationManager',
    file: delegation,
    line: `emit OperatorSharesDecreased(operator, address(0), strategy, fromOperator);
        emit OperatorSharesSlashed(operator, strategy, totalDepositSharesToSlash);`,
    by: `emit OperatorSharesSlashed(operator, strategy, totalDepositSharesToSlash);
        emit OperatorSharesDecreased(operator, address(0), strategy, fromOperator);`,
  },
  {
    name: 'F16: slashed magnitude is rounded down',
    contract: 'AllocationManager',
    file: allocation,
    line: 'uint64(ShareMath.mulWadUp(allocation.currentMagnitude, wad))',
    by: 'uint64(ShareMath.mulWad(allocation.currentMagnitude, wad))',
  },
  {
    name: 'a slash leaves a pending deallocation as it was',
    contract: 'AllocationManager',
    file: allocation,
    line: 'allocation.pendingDiff += int128(uint128(pendingTaken));',
    by: 'pendingTaken;',
  },
  {
    name: 'a deallocation counts a block too early',
    contract: 'AllocationManager',
    file: allocation,
    line: 'allocation.effectBlock = uint32(block.number) + DEALLOCATION_DELAY + 1;',
    by: 'allocation.effectBlock = uint32(block.number) + DEALLOCATION_DELAY;',
  },
  {
    name: 'an operator comes back while its last stay can still be slashed',
    contract: 'AllocationManager',
    file: allocation,
    line: 'require(!membership.isSlashable(), AlreadyMemberOfSet());',
    by: 'require(!membership.registration.registered, AlreadyMemberOfSet());',
  },
  {
    name: 'pitfall 8: the ETH found in a pod counts as restaked before its checkpoint',
    contract: 'EigenPod',
    file: 'contracts/src/pods/PodCheckpoints.sol',
    line: 'int256(uint256(creditedGwei) + checkpoint.prevBeaconBalanceGwei) - carried',
    by: 'int256(uint256(creditedGwei) + checkpoint.podBalanceGwei + checkpoint.prevBeaconBalanceGwei) - carried',
  },
]
