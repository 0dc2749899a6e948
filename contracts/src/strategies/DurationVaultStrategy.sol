// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IAllocationManager,
    IAllocationManagerActions,
    IAllocationManagerTypes
} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IDurationVaultStrategy} from "../interfaces/IDurationVaultStrategy.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyBaseTVLLimits} from "../interfaces/IStrategyBaseTVLLimits.sol";
import {IStrategyFactory} from "../interfaces/IStrategyFactory.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {StrategyBase} from "./StrategyBase.sol";

/// @notice A strategy that is its own operator and is locked for a time (chapter 01 §3.7).
contract DurationVaultStrategy is StrategyBase, IDurationVaultStrategy {
    uint64 private constant FULL_ALLOCATION = 1e18;
    uint32 private constant MAX_DURATION = 2 * 365 days;

    /// @inheritdoc IDurationVaultStrategy
    IDelegationManager public immutable delegationManager;
    /// @inheritdoc IDurationVaultStrategy
    IAllocationManager public immutable allocationManager;
    /// @inheritdoc IDurationVaultStrategy
    IRewardsCoordinator public immutable rewardsCoordinator;
    /// @inheritdoc IDurationVaultStrategy
    IStrategyFactory public immutable strategyFactory;
    /// @inheritdoc IDurationVaultStrategy
    address public immutable vaultAdmin;
    /// @inheritdoc IDurationVaultStrategy
    address public immutable arbitrator;
    /// @inheritdoc IDurationVaultStrategy
    uint32 public immutable duration;
    address private immutable _avs;
    uint32 private immutable _operatorSetId;

    /// @inheritdoc IDurationVaultStrategy
    VaultState public state;
    /// @inheritdoc IDurationVaultStrategy
    uint32 public lockedAt;
    /// @inheritdoc IDurationVaultStrategy
    uint32 public unlockAt;
    /// @inheritdoc IDurationVaultStrategy
    uint32 public maturedAt;
    /// @inheritdoc IStrategyBaseTVLLimits
    uint256 public maxPerDeposit;
    /// @inheritdoc IStrategyBaseTVLLimits
    uint256 public maxTotalDeposits;
    /// @inheritdoc IDurationVaultStrategy
    string public metadataURI;

    constructor(
        IShareManager strategyManager_,
        IPauserRegistry pauserRegistry_,
        IDelegationManager delegationManager_,
        IAllocationManager allocationManager_,
        IRewardsCoordinator rewardsCoordinator_,
        IStrategyFactory strategyFactory_,
        VaultConfig memory config
    ) StrategyBase(strategyManager_, pauserRegistry_, _checked(config)) {
        delegationManager = delegationManager_;
        allocationManager = allocationManager_;
        rewardsCoordinator = rewardsCoordinator_;
        strategyFactory = strategyFactory_;
        vaultAdmin = config.vaultAdmin;
        arbitrator = config.arbitrator;
        duration = config.duration;
        _avs = config.operatorSet.avs;
        _operatorSetId = config.operatorSet.id;
        metadataURI = config.metadataURI;
        _setTVLLimits(config.maxPerDeposit, config.stakeCap);
        require(
            address(delegationManager_) != address(0) && address(allocationManager_) != address(0)
                && address(rewardsCoordinator_) != address(0) && address(strategyFactory_) != address(0)
                && config.operatorSet.avs != address(0),
            OperatorIntegrationInvalid()
        );

        // One block more than withdrawals wait: what is queued up to the lock is never slashed by the vault's set.
        delegationManager_.registerAsOperator(
            config.delegationApprover,
            delegationManager_.minWithdrawalDelayBlocks() + 1,
            config.operatorMetadataURI
        );
        uint32[] memory ids = new uint32[](1);
        ids[0] = config.operatorSet.id;
        allocationManager_.registerForOperatorSets(
            address(this),
            IAllocationManagerTypes.RegisterParams(
                config.operatorSet.avs, ids, config.operatorSetRegistrationData
            )
        );
        rewardsCoordinator_.setOperatorAVSSplit(address(this), config.operatorSet.avs, 0);
        rewardsCoordinator_.setOperatorSetSplit(address(this), config.operatorSet, 0);
        rewardsCoordinator_.setOperatorPISplit(address(this), 0);

        state = VaultState.DEPOSITS;
        emit VaultInitialized(
            config.vaultAdmin,
            config.arbitrator,
            config.underlyingToken,
            config.duration,
            config.maxPerDeposit,
            config.stakeCap,
            config.metadataURI
        );
    }

    modifier onlyVaultAdmin() {
        require(msg.sender == vaultAdmin, OnlyVaultAdmin());
        _;
    }

    modifier onlyArbitrator() {
        require(msg.sender == arbitrator, OnlyArbitrator());
        _;
    }

    /* LOCK */

    /// @inheritdoc IDurationVaultStrategy
    function lock() external onlyVaultAdmin {
        require(state == VaultState.DEPOSITS, VaultAlreadyLocked());
        require(_isInOperatorSet(), StrategyNotSupportedByOperatorSet());

        uint32 time = uint32(block.timestamp);
        uint32 end = time + duration;
        (state, lockedAt, unlockAt) = (VaultState.ALLOCATIONS, time, end);

        emit VaultLocked(time, end);

        require(_allocation().effectBlock == 0, PendingAllocation());
        allocationManager.modifyAllocations(address(this), _allocate(FULL_ALLOCATION));
    }

    /// @inheritdoc IDurationVaultStrategy
    function markMatured() external {
        if (state != VaultState.WITHDRAWALS) {
            require(state == VaultState.ALLOCATIONS && block.timestamp >= unlockAt, DurationNotElapsed());
            _mature();
        }
        _leave();
    }

    /// @inheritdoc IDurationVaultStrategy
    function advanceToWithdrawals() external onlyArbitrator {
        if (state != VaultState.WITHDRAWALS) {
            require(state == VaultState.ALLOCATIONS, VaultNotLocked());
            require(block.timestamp < unlockAt, DurationAlreadyElapsed());
            _mature();
            emit VaultAdvancedToWithdrawals(msg.sender, uint32(block.timestamp));
        }
        _leave();
    }

    /* ADMIN */

    /// @inheritdoc IDurationVaultStrategy
    function updateMetadataURI(string calldata newMetadataURI) external onlyVaultAdmin {
        metadataURI = newMetadataURI;
        emit MetadataURIUpdated(newMetadataURI);
    }

    /// @inheritdoc IDurationVaultStrategy
    function updateDelegationApprover(address newDelegationApprover) external onlyVaultAdmin {
        delegationManager.modifyOperatorDetails(address(this), newDelegationApprover);
    }

    /// @inheritdoc IDurationVaultStrategy
    function updateOperatorMetadataURI(string calldata newOperatorMetadataURI) external onlyVaultAdmin {
        delegationManager.updateOperatorMetadataURI(address(this), newOperatorMetadataURI);
    }

    /// @inheritdoc IDurationVaultStrategy
    function setRewardsClaimer(address claimer) external onlyVaultAdmin {
        rewardsCoordinator.setClaimerFor(address(this), claimer);
    }

    /// @inheritdoc IDurationVaultStrategy
    function updateTVLLimits(uint256 newMaxPerDeposit, uint256 newStakeCap) external onlyVaultAdmin {
        require(state == VaultState.DEPOSITS, DepositsLocked());
        _setTVLLimits(newMaxPerDeposit, newStakeCap);
    }

    /// @inheritdoc IStrategyBaseTVLLimits
    function setTVLLimits(uint256 newMaxPerDeposit, uint256 newMaxTotalDeposits) external onlyUnpauser {
        require(state == VaultState.DEPOSITS, DepositsLocked());
        _setTVLLimits(newMaxPerDeposit, newMaxTotalDeposits);
    }

    /* HOOKS OF THE STRATEGY MANAGER */

    /// @inheritdoc IStrategy
    function beforeAddShares(address staker, uint256 shares_)
        external
        view
        override(StrategyBase, IStrategy)
        onlyStrategyManager
    {
        require(state == VaultState.DEPOSITS, DepositsLocked());
        require(!strategyFactory.isBlacklisted(underlyingToken), UnderlyingTokenBlacklisted());
        require(delegationManager.delegatedTo(staker) == address(this), MustBeDelegatedToVaultOperator());

        require(sharesToUnderlyingView(shares_) <= maxPerDeposit, DepositExceedsMaxPerDeposit());
        uint256 stake = delegationManager.operatorShares(address(this), IStrategy(address(this)));
        require(sharesToUnderlyingView(stake + shares_) <= maxTotalDeposits, BalanceExceedsMaxTotalDeposits());
    }

    /// @inheritdoc IStrategy
    function beforeRemoveShares(address, uint256)
        external
        view
        override(StrategyBase, IStrategy)
        onlyStrategyManager
    {
        require(state != VaultState.ALLOCATIONS, WithdrawalsLockedDuringAllocations());
    }

    /* VIEWS */

    /// @inheritdoc IDurationVaultStrategy
    function unlockTimestamp() external view returns (uint32) {
        return unlockAt;
    }

    /// @inheritdoc IDurationVaultStrategy
    function isLocked() external view returns (bool) {
        return state != VaultState.DEPOSITS;
    }

    /// @inheritdoc IDurationVaultStrategy
    function isMatured() external view returns (bool) {
        return state == VaultState.WITHDRAWALS;
    }

    /// @inheritdoc IDurationVaultStrategy
    function depositsOpen() external view returns (bool) {
        return state == VaultState.DEPOSITS;
    }

    /// @inheritdoc IDurationVaultStrategy
    function withdrawalsOpen() external view returns (bool) {
        return state != VaultState.ALLOCATIONS;
    }

    /// @inheritdoc IDurationVaultStrategy
    function allocationsActive() external view returns (bool) {
        return state == VaultState.ALLOCATIONS;
    }

    /// @inheritdoc IDurationVaultStrategy
    function stakeCap() external view returns (uint256) {
        return maxTotalDeposits;
    }

    /// @inheritdoc IStrategyBaseTVLLimits
    function getTVLLimits() external view returns (uint256, uint256) {
        return (maxPerDeposit, maxTotalDeposits);
    }

    /// @inheritdoc IDurationVaultStrategy
    function operatorIntegrationConfigured() external pure returns (bool) {
        return true;
    }

    /// @inheritdoc IDurationVaultStrategy
    function operatorSetInfo() external view returns (address avs, uint32 operatorSetId) {
        return (_avs, _operatorSetId);
    }

    /// @inheritdoc IDurationVaultStrategy
    function operatorSetRegistered() public view returns (bool) {
        return allocationManager.isMemberOfOperatorSet(address(this), _operatorSet());
    }

    /// @inheritdoc IStrategy
    function explanation() external pure override(StrategyBase, IStrategy) returns (string memory) {
        return "Holds one token for restakers, who lock it for a time and serve one operator set with it.";
    }

    /* INTERNAL */

    /// @dev What must hold before the strategy is made.
    function _checked(VaultConfig memory config) private pure returns (IERC20) {
        require(config.vaultAdmin != address(0), InvalidVaultAdmin());
        require(config.arbitrator != address(0), InvalidArbitrator());
        require(config.duration != 0 && config.duration <= MAX_DURATION, InvalidDuration());
        require(config.maxPerDeposit <= config.stakeCap, MaxPerDepositExceedsMax());
        return config.underlyingToken;
    }

    function _setTVLLimits(uint256 newMaxPerDeposit, uint256 newMaxTotalDeposits) private {
        require(newMaxPerDeposit <= newMaxTotalDeposits, MaxPerDepositExceedsMax());

        emit MaxPerDepositUpdated(maxPerDeposit, newMaxPerDeposit);
        emit MaxTotalDepositsUpdated(maxTotalDeposits, newMaxTotalDeposits);
        maxPerDeposit = newMaxPerDeposit;
        maxTotalDeposits = newMaxTotalDeposits;
    }

    function _mature() private {
        uint32 time = uint32(block.timestamp);
        (state, maturedAt) = (VaultState.WITHDRAWALS, time);
        emit VaultMatured(time);
    }

    /// @dev Withdrawals are open whether or not the AllocationManager lets the vault go.
    function _leave() private {
        emit DeallocateAttempted(_deallocate());
        emit DeregisterAttempted(_deregister());
    }

    function _deallocate() private returns (bool success) {
        IAllocationManagerTypes.Allocation memory allocation = _allocation();
        if (allocation.effectBlock != 0) return false;
        if (allocation.currentMagnitude == 0) return true;
        (success,) = address(allocationManager)
            .call(abi.encodeCall(IAllocationManagerActions.modifyAllocations, (address(this), _allocate(0))));
    }

    function _deregister() private returns (bool success) {
        if (!operatorSetRegistered()) return true;
        uint32[] memory ids = new uint32[](1);
        ids[0] = _operatorSetId;
        (success,) = address(allocationManager)
            .call(
                abi.encodeCall(
                    IAllocationManagerActions.deregisterFromOperatorSets,
                    (IAllocationManagerTypes.DeregisterParams(address(this), _avs, ids))
                )
            );
    }

    function _allocate(uint64 magnitude)
        private
        view
        returns (IAllocationManagerTypes.AllocateParams[] memory params)
    {
        IStrategy[] memory strategies = new IStrategy[](1);
        strategies[0] = IStrategy(address(this));
        uint64[] memory magnitudes = new uint64[](1);
        magnitudes[0] = magnitude;
        params = new IAllocationManagerTypes.AllocateParams[](1);
        params[0] = IAllocationManagerTypes.AllocateParams(_operatorSet(), strategies, magnitudes);
    }

    function _allocation() private view returns (IAllocationManagerTypes.Allocation memory) {
        return allocationManager.getAllocation(address(this), _operatorSet(), IStrategy(address(this)));
    }

    function _isInOperatorSet() private view returns (bool) {
        IStrategy[] memory strategies = allocationManager.getStrategiesInOperatorSet(_operatorSet());
        for (uint256 i = 0; i < strategies.length; ++i) {
            if (address(strategies[i]) == address(this)) return true;
        }
        return false;
    }

    function _operatorSet() private view returns (OperatorSet memory) {
        return OperatorSet(_avs, _operatorSetId);
    }
}
