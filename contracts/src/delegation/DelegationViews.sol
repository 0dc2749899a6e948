// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyManager} from "../interfaces/IStrategyManager.sol";
import {BEACON_CHAIN_ETH_STRATEGY, isBeaconChainETH} from "../libraries/Constants.sol";
import {ShareMath, WAD} from "../libraries/ShareMath.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {SignatureDomain} from "../permissions/SignatureDomain.sol";
import {OperatorStake} from "./OperatorStake.sol";
import {WithdrawalQueue} from "./WithdrawalQueue.sol";

/// @notice What the DelegationManager stores, and everything that can be read of it.
abstract contract DelegationViews is IDelegationManager, Pausable, PermissionControlled, SignatureDomain {
    using OperatorStake for OperatorStake.State;
    using WithdrawalQueue for WithdrawalQueue.Staker;
    using WithdrawalQueue for mapping(bytes32 => WithdrawalQueue.Record);

    /// @inheritdoc IDelegationManager
    bytes32 public constant DELEGATION_APPROVAL_TYPEHASH = keccak256(
        "DelegationApproval(address delegationApprover,address staker,address operator,bytes32 salt,uint256 expiry)"
    );

    /// @inheritdoc IDelegationManager
    IStrategyManager public immutable strategyManager;
    /// @inheritdoc IDelegationManager
    IEigenPodManager public immutable eigenPodManager;
    /// @inheritdoc IDelegationManager
    IAllocationManager public immutable allocationManager;
    /// @inheritdoc IDelegationManager
    uint32 public immutable minWithdrawalDelayBlocks;

    /// @inheritdoc IDelegationManager
    mapping(address delegationApprover => mapping(bytes32 salt => bool)) public delegationApproverSaltIsSpent;

    mapping(address staker => WithdrawalQueue.Staker) internal _stakers;
    mapping(address operator => mapping(IStrategy strategy => OperatorStake.State)) internal _stakes;
    mapping(bytes32 root => WithdrawalQueue.Record) internal _withdrawals;

    constructor(
        IStrategyManager strategyManager_,
        IEigenPodManager eigenPodManager_,
        IAllocationManager allocationManager_,
        uint32 minWithdrawalDelayBlocks_
    ) {
        strategyManager = strategyManager_;
        eigenPodManager = eigenPodManager_;
        allocationManager = allocationManager_;
        minWithdrawalDelayBlocks = minWithdrawalDelayBlocks_;
    }

    /* VIEWS: DELEGATION */

    /// @inheritdoc IDelegationManager
    function delegatedTo(address staker) public view returns (address operator) {
        WithdrawalQueue.Staker storage state = _stakers[staker];
        return state.isOperator ? staker : state.operatorOrApprover;
    }

    /// @inheritdoc IDelegationManager
    function delegationApprover(address operator) public view returns (address) {
        WithdrawalQueue.Staker storage state = _stakers[operator];
        return state.isOperator ? state.operatorOrApprover : address(0);
    }

    /// @inheritdoc IDelegationManager
    function isDelegated(address staker) public view returns (bool) {
        return delegatedTo(staker) != address(0);
    }

    /// @inheritdoc IDelegationManager
    function isOperator(address operator) public view returns (bool) {
        return _stakers[operator].isOperator;
    }

    /// @inheritdoc IDelegationManager
    function calculateDelegationApprovalDigestHash(
        address staker,
        address operator,
        address approver,
        bytes32 approverSalt,
        uint256 expiry
    ) public view returns (bytes32) {
        return _digest(
            keccak256(
                abi.encode(DELEGATION_APPROVAL_TYPEHASH, approver, staker, operator, approverSalt, expiry)
            )
        );
    }

    /// @inheritdoc IDelegationManager
    function beaconChainETHStrategy() external pure returns (IStrategy) {
        return BEACON_CHAIN_ETH_STRATEGY;
    }

    /* VIEWS: SHARES */

    /// @inheritdoc IDelegationManager
    function operatorShares(address operator, IStrategy strategy) public view returns (uint256 shares) {
        return _stakes[operator][strategy].shares;
    }

    /// @inheritdoc IDelegationManager
    function getOperatorShares(address operator, IStrategy[] calldata strategies)
        public
        view
        returns (uint256[] memory shares)
    {
        shares = new uint256[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            shares[i] = operatorShares(operator, strategies[i]);
        }
    }

    /// @inheritdoc IDelegationManager
    function getOperatorsShares(address[] calldata operators, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[][] memory shares)
    {
        shares = new uint256[][](operators.length);
        for (uint256 i = 0; i < operators.length; ++i) {
            shares[i] = getOperatorShares(operators[i], strategies);
        }
    }

    /// @inheritdoc IDelegationManager
    function depositScalingFactor(address staker, IStrategy strategy) public view returns (uint256) {
        return _shareManager(strategy).depositScalingFactor(staker, strategy);
    }

    /// @inheritdoc IDelegationManager
    function getDepositedShares(address staker)
        external
        view
        returns (IStrategy[] memory strategies, uint256[] memory depositShares)
    {
        (strategies, depositShares,) = _deposits(staker);
    }

    /// @inheritdoc IDelegationManager
    function getWithdrawableShares(address staker, IStrategy[] calldata strategies)
        external
        view
        returns (uint256[] memory withdrawableShares, uint256[] memory depositShares)
    {
        withdrawableShares = new uint256[](strategies.length);
        depositShares = new uint256[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            depositShares[i] = _shareManager(strategies[i]).stakerDepositShares(staker, strategies[i]);
            withdrawableShares[i] = ShareMath.withdrawable(
                depositShares[i],
                depositScalingFactor(staker, strategies[i]),
                _currentSlashingFactor(staker, delegatedTo(staker), strategies[i])
            );
        }
    }

    /// @inheritdoc IDelegationManager
    function convertToDepositShares(
        address staker,
        IStrategy[] calldata strategies,
        uint256[] calldata withdrawableShares
    ) external view returns (uint256[] memory depositShares) {
        depositShares = new uint256[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            depositShares[i] = ShareMath.toDepositShares(
                withdrawableShares[i],
                depositScalingFactor(staker, strategies[i]),
                _currentSlashingFactor(staker, delegatedTo(staker), strategies[i])
            );
        }
    }

    /// @inheritdoc IDelegationManager
    function getSlashableSharesInQueue(address operator, IStrategy strategy) external view returns (uint256) {
        OperatorStake.State storage stake = _stakes[operator][strategy];
        (uint256 scaled,) = stake.queuedWithin(minWithdrawalDelayBlocks);
        return ShareMath.mulWad(scaled, stake.maxMagnitude());
    }

    /// @inheritdoc IDelegationManager
    function getMaxMagnitudesAtBlock(address operator, IStrategy[] calldata strategies, uint32 blockNumber)
        external
        view
        returns (uint64[] memory magnitudes)
    {
        magnitudes = new uint64[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            magnitudes[i] = _stakes[operator][strategies[i]].maxMagnitudeAt(blockNumber);
        }
    }

    /* VIEWS: WITHDRAWALS */

    /// @inheritdoc IDelegationManager
    function calculateWithdrawalRoot(Withdrawal memory withdrawal) external pure returns (bytes32) {
        return WithdrawalQueue.rootOf(withdrawal);
    }

    /// @inheritdoc IDelegationManager
    function pendingWithdrawals(bytes32 withdrawalRoot) external view returns (bool pending) {
        return _withdrawals.isPending(withdrawalRoot);
    }

    /// @inheritdoc IDelegationManager
    function cumulativeWithdrawalsQueued(address staker) external view returns (uint256 totalQueued) {
        return _stakers[staker].queued;
    }

    /// @inheritdoc IDelegationManager
    function queuedWithdrawals(bytes32 withdrawalRoot) external view returns (Withdrawal memory withdrawal) {
        return _withdrawals.get(withdrawalRoot);
    }

    /// @inheritdoc IDelegationManager
    function getQueuedWithdrawal(bytes32 withdrawalRoot)
        public
        view
        returns (Withdrawal memory withdrawal, uint256[] memory shares)
    {
        withdrawal = _withdrawals.get(withdrawalRoot);
        uint256 slashableUntil = uint256(withdrawal.startBlock) + minWithdrawalDelayBlocks;
        uint256 factorBlock = slashableUntil < block.number ? slashableUntil : block.number;

        shares = new uint256[](withdrawal.strategies.length);
        for (uint256 i = 0; i < shares.length; ++i) {
            shares[i] = _completedShares(
                withdrawal.staker,
                withdrawal.delegatedTo,
                withdrawal.strategies[i],
                withdrawal.scaledShares[i],
                factorBlock
            );
        }
    }

    /// @inheritdoc IDelegationManager
    function getQueuedWithdrawals(address staker)
        external
        view
        returns (Withdrawal[] memory withdrawals, uint256[][] memory shares)
    {
        bytes32[] memory roots = getQueuedWithdrawalRoots(staker);
        withdrawals = new Withdrawal[](roots.length);
        shares = new uint256[][](roots.length);
        for (uint256 i = 0; i < roots.length; ++i) {
            (withdrawals[i], shares[i]) = getQueuedWithdrawal(roots[i]);
        }
    }

    /// @inheritdoc IDelegationManager
    function getQueuedWithdrawalRoots(address staker) public view returns (bytes32[] memory) {
        return _stakers[staker].rootsOf();
    }

    /* INTERNAL */

    /// @dev F5: with the magnitude as of `blockNumber`; the beacon chain's factor has no history.
    function _completedShares(
        address staker,
        address operator,
        IStrategy strategy,
        uint256 scaledShares,
        uint256 blockNumber
    ) internal view returns (uint256) {
        uint64 magnitude = _stakes[operator][strategy].maxMagnitudeAt(blockNumber);
        return ShareMath.mulWad(scaledShares, _slashingFactor(staker, strategy, magnitude));
    }

    function _shareManager(IStrategy strategy) internal view returns (IShareManager) {
        return isBeaconChainETH(strategy)
            ? IShareManager(address(eigenPodManager))
            : IShareManager(address(strategyManager));
    }

    function _currentSlashingFactor(address staker, address operator, IStrategy strategy)
        internal
        view
        returns (uint256)
    {
        return _slashingFactor(staker, strategy, _maxMagnitude(operator, strategy));
    }

    /// @dev Nobody can slash the zero address, which stands for "not delegated".
    function _maxMagnitude(address operator, IStrategy strategy) internal view returns (uint64) {
        return operator == address(0) ? WAD : _stakes[operator][strategy].maxMagnitude();
    }

    /// @dev F1.
    function _slashingFactor(address staker, IStrategy strategy, uint64 magnitude)
        internal
        view
        returns (uint256)
    {
        if (!isBeaconChainETH(strategy)) return magnitude;
        return ShareMath.mulWad(magnitude, eigenPodManager.beaconChainSlashingFactor(staker));
    }

    /// @dev The StrategyManager's list, then native ETH if there is any.
    function _deposits(address staker)
        internal
        view
        returns (IStrategy[] memory strategies, uint256[] memory shares, uint256[] memory scalingFactors)
    {
        (strategies, shares, scalingFactors) = strategyManager.getDepositsWithScalingFactors(staker);
        uint256 podShares = eigenPodManager.stakerDepositShares(staker, BEACON_CHAIN_ETH_STRATEGY);
        if (podShares == 0) return (strategies, shares, scalingFactors);

        uint256 factor = eigenPodManager.depositScalingFactor(staker, BEACON_CHAIN_ETH_STRATEGY);
        return (
            _append(strategies, BEACON_CHAIN_ETH_STRATEGY),
            _append(shares, podShares),
            _append(scalingFactors, factor)
        );
    }

    function _append(IStrategy[] memory list, IStrategy last)
        internal
        pure
        returns (IStrategy[] memory longer)
    {
        longer = new IStrategy[](list.length + 1);
        for (uint256 i = 0; i < list.length; ++i) {
            longer[i] = list[i];
        }
        longer[list.length] = last;
    }

    function _append(uint256[] memory list, uint256 last) internal pure returns (uint256[] memory longer) {
        longer = new uint256[](list.length + 1);
        for (uint256 i = 0; i < list.length; ++i) {
            longer[i] = list[i];
        }
        longer[list.length] = last;
    }
}
