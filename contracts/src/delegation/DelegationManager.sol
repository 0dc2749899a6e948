// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {SignatureWithExpiry} from "../interfaces/ISignatures.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyManager} from "../interfaces/IStrategyManager.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {BEACON_CHAIN_ETH_STRATEGY, isBeaconChainETH} from "../libraries/Constants.sol";
import {ShareMath, WAD} from "../libraries/ShareMath.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {ReentrancyLock} from "../permissions/ReentrancyLock.sol";
import {SignatureDomain} from "../permissions/SignatureDomain.sol";
import {DelegationViews} from "./DelegationViews.sol";
import {OperatorStake} from "./OperatorStake.sol";
import {WithdrawalQueue} from "./WithdrawalQueue.sol";

/// @notice Who is delegated to whom, how much stake each operator has, and the withdrawals on their way out.
contract DelegationManager is DelegationViews, ReentrancyLock {
    using OperatorStake for OperatorStake.State;
    using WithdrawalQueue for WithdrawalQueue.Staker;
    using WithdrawalQueue for mapping(bytes32 => WithdrawalQueue.Record);

    uint8 internal constant PAUSED_NEW_DELEGATION = 0;
    uint8 internal constant PAUSED_ENTER_WITHDRAWAL_QUEUE = 1;
    uint8 internal constant PAUSED_EXIT_WITHDRAWAL_QUEUE = 2;

    constructor(
        IStrategyManager strategyManager_,
        IEigenPodManager eigenPodManager_,
        IAllocationManager allocationManager_,
        IPauserRegistry pauserRegistry_,
        IPermissionController permissionController_,
        uint32 minWithdrawalDelayBlocks_,
        string memory version_,
        uint256 initialPausedStatus
    )
        DelegationViews(strategyManager_, eigenPodManager_, allocationManager_, minWithdrawalDelayBlocks_)
        Pausable(pauserRegistry_)
        PermissionControlled(permissionController_)
        SignatureDomain(version_)
    {
        _setPaused(initialPausedStatus);
    }

    modifier onlyShareManager() {
        require(
            msg.sender == address(strategyManager) || msg.sender == address(eigenPodManager),
            OnlyStrategyManagerOrEigenPodManager()
        );
        _;
    }

    modifier onlyEigenPodManager() {
        require(msg.sender == address(eigenPodManager), OnlyEigenPodManager());
        _;
    }

    modifier onlyAllocationManager() {
        require(msg.sender == address(allocationManager), OnlyAllocationManager());
        _;
    }

    /* OPERATORS */

    /// @inheritdoc IDelegationManager
    function registerAsOperator(
        address initDelegationApprover,
        uint32 allocationDelay,
        string calldata metadataURI
    ) external nonReentrant {
        require(!isDelegated(msg.sender), ActivelyDelegated());

        allocationManager.setAllocationDelay(msg.sender, allocationDelay);
        _stakers[msg.sender].isOperator = true;
        _setDelegationApprover(msg.sender, initDelegationApprover);
        _delegate(msg.sender, msg.sender);

        emit OperatorRegistered(msg.sender, initDelegationApprover);
        emit OperatorMetadataURIUpdated(msg.sender, metadataURI);
    }

    /// @inheritdoc IDelegationManager
    function modifyOperatorDetails(address operator, address newDelegationApprover)
        external
        checkCanCall(operator)
        nonReentrant
    {
        require(isOperator(operator), OperatorNotRegistered());
        _setDelegationApprover(operator, newDelegationApprover);
    }

    /// @inheritdoc IDelegationManager
    function updateOperatorMetadataURI(address operator, string calldata metadataURI)
        external
        checkCanCall(operator)
    {
        require(isOperator(operator), OperatorNotRegistered());
        emit OperatorMetadataURIUpdated(operator, metadataURI);
    }

    /* DELEGATION */

    /// @inheritdoc IDelegationManager
    function delegateTo(
        address operator,
        SignatureWithExpiry memory approverSignatureAndExpiry,
        bytes32 approverSalt
    ) public nonReentrant {
        require(!isDelegated(msg.sender), ActivelyDelegated());
        require(isOperator(operator), OperatorNotRegistered());

        _useApproval(msg.sender, operator, approverSignatureAndExpiry, approverSalt);
        _stakers[msg.sender].operatorOrApprover = operator;
        _delegate(msg.sender, operator);
    }

    /// @inheritdoc IDelegationManager
    function undelegate(address staker) public nonReentrant returns (bytes32[] memory withdrawalRoots) {
        require(isDelegated(staker), NotActivelyDelegated());
        require(!isOperator(staker), OperatorsCannotUndelegate());

        if (msg.sender != staker) {
            address operator = delegatedTo(staker);
            require(
                _canCall(operator) || msg.sender == delegationApprover(operator), CallerCannotUndelegate()
            );
            emit StakerForceUndelegated(staker, operator);
        }

        return _undelegate(staker);
    }

    /// @inheritdoc IDelegationManager
    function redelegate(
        address newOperator,
        SignatureWithExpiry memory newOperatorApproverSig,
        bytes32 approverSalt
    ) external returns (bytes32[] memory withdrawalRoots) {
        withdrawalRoots = undelegate(msg.sender);
        delegateTo(newOperator, newOperatorApproverSig, approverSalt);
    }

    /* WITHDRAWALS */

    /// @inheritdoc IDelegationManager
    function queueWithdrawals(QueuedWithdrawalParams[] calldata params)
        external
        onlyWhenNotPaused(PAUSED_ENTER_WITHDRAWAL_QUEUE)
        nonReentrant
        returns (bytes32[] memory withdrawalRoots)
    {
        withdrawalRoots = new bytes32[](params.length);
        address operator = delegatedTo(msg.sender);

        for (uint256 i = 0; i < params.length; ++i) {
            IStrategy[] memory strategies = params[i].strategies;
            uint256[] memory depositShares = params[i].depositShares;
            require(strategies.length == depositShares.length, InputArrayLengthMismatch());
            withdrawalRoots[i] = _queueWithdrawal(msg.sender, operator, strategies, depositShares);
        }
    }

    /// @inheritdoc IDelegationManager
    function completeQueuedWithdrawal(
        Withdrawal calldata withdrawal,
        IERC20[] calldata tokens,
        bool receiveAsTokens
    ) external onlyWhenNotPaused(PAUSED_EXIT_WITHDRAWAL_QUEUE) nonReentrant {
        _completeWithdrawal(withdrawal, tokens, receiveAsTokens);
    }

    /// @inheritdoc IDelegationManager
    function completeQueuedWithdrawals(
        Withdrawal[] calldata withdrawals,
        IERC20[][] calldata tokens,
        bool[] calldata receiveAsTokens
    ) external onlyWhenNotPaused(PAUSED_EXIT_WITHDRAWAL_QUEUE) nonReentrant {
        for (uint256 i = 0; i < withdrawals.length; ++i) {
            _completeWithdrawal(withdrawals[i], tokens[i], receiveAsTokens[i]);
        }
    }

    /* FOR THE SHARE MANAGERS AND THE ALLOCATION MANAGER */

    /// @inheritdoc IDelegationManager
    function increaseDelegatedShares(
        address staker,
        IStrategy strategy,
        uint256 prevDepositShares,
        uint256 addedShares
    ) external onlyShareManager nonReentrant {
        address operator = delegatedTo(staker);
        uint256 factor = _currentSlashingFactor(staker, operator, strategy);
        _increaseDelegation(operator, staker, strategy, prevDepositShares, addedShares, factor);
    }

    /// @inheritdoc IDelegationManager
    function decreaseDelegatedShares(
        address staker,
        uint256 curDepositShares,
        uint64 beaconChainSlashingFactorDecrease
    ) external onlyEigenPodManager nonReentrant {
        if (!isDelegated(staker)) return;

        address operator = delegatedTo(staker);
        OperatorStake.State storage stake = _stakes[operator][BEACON_CHAIN_ETH_STRATEGY];
        uint256 scalingFactor = eigenPodManager.depositScalingFactor(staker, BEACON_CHAIN_ETH_STRATEGY);
        uint256 shares = ShareMath.withdrawable(
            curDepositShares,
            scalingFactor,
            ShareMath.mulWad(stake.maxMagnitude(), beaconChainSlashingFactorDecrease)
        );
        _decreaseOperatorShares(stake, operator, staker, BEACON_CHAIN_ETH_STRATEGY, shares);
    }

    /// @inheritdoc IDelegationManager
    function slashOperatorShares(
        address operator,
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint64 prevMaxMagnitude,
        uint64 newMaxMagnitude
    ) external onlyAllocationManager nonReentrant returns (uint256 totalDepositSharesToSlash) {
        (uint256 fromOperator, uint256 fromQueue) =
            _stakes[operator][strategy].slash(prevMaxMagnitude, newMaxMagnitude, minWithdrawalDelayBlocks);
        totalDepositSharesToSlash = fromOperator + fromQueue;

        emit OperatorSharesDecreased(operator, address(0), strategy, fromOperator);
        emit OperatorSharesSlashed(operator, strategy, totalDepositSharesToSlash);

        _shareManager(strategy)
            .increaseBurnOrRedistributableShares(operatorSet, slashId, strategy, totalDepositSharesToSlash);
    }

    /* INTERNAL: DELEGATION */

    function _setDelegationApprover(address operator, address newDelegationApprover) private {
        _stakers[operator].operatorOrApprover = newDelegationApprover;
        emit DelegationApproverUpdated(operator, newDelegationApprover);
    }

    /// @dev An operator without an approver takes everybody; then neither signature nor salt is looked at.
    function _useApproval(address staker, address operator, SignatureWithExpiry memory approval, bytes32 salt)
        private
    {
        address approver = delegationApprover(operator);
        if (approver == address(0)) return;

        require(!delegationApproverSaltIsSpent[approver][salt], SaltSpent());
        delegationApproverSaltIsSpent[approver][salt] = true;
        bytes32 digest =
            calculateDelegationApprovalDigestHash(staker, operator, approver, salt, approval.expiry);
        _requireValidSignature(approver, digest, approval.signature, approval.expiry);
    }

    function _delegate(address staker, address operator) private onlyWhenNotPaused(PAUSED_NEW_DELEGATION) {
        (IStrategy[] memory strategies, uint256[] memory shares, uint256[] memory scalingFactors) =
            _deposits(staker);

        emit StakerDelegated(staker, operator);

        for (uint256 i = 0; i < strategies.length; ++i) {
            uint256 delegated = shares[i];
            if (isBeaconChainETH(strategies[i])) {
                delegated = ShareMath.withdrawable(
                    delegated, scalingFactors[i], eigenPodManager.beaconChainSlashingFactor(staker)
                );
            }
            // As if nothing were held before: the factor only has to undo the operator's past slashes. What the
            // beacon chain took stays in the scaling factor and is applied when it is read.
            uint64 magnitude = _stakes[operator][strategies[i]].maxMagnitude();
            require(magnitude != 0, FullySlashed());
            if (delegated == 0) continue;
            uint256 next = ShareMath.nextScalingFactor(scalingFactors[i], 0, delegated, magnitude);
            _recordIncrease(operator, staker, strategies[i], delegated, scalingFactors[i], next);
        }
    }

    function _undelegate(address staker)
        private
        onlyWhenNotPaused(PAUSED_ENTER_WITHDRAWAL_QUEUE)
        returns (bytes32[] memory withdrawalRoots)
    {
        address operator = delegatedTo(staker);
        _stakers[staker].operatorOrApprover = address(0);
        emit StakerUndelegated(staker, operator);

        (IStrategy[] memory strategies, uint256[] memory shares,) = _deposits(staker);
        withdrawalRoots = new bytes32[](strategies.length);
        IStrategy[] memory strategy = new IStrategy[](1);
        uint256[] memory depositShares = new uint256[](1);
        for (uint256 i = 0; i < strategies.length; ++i) {
            strategy[0] = strategies[i];
            depositShares[0] = shares[i];
            withdrawalRoots[i] = _queueWithdrawal(staker, operator, strategy, depositShares);
        }
    }

    /// @dev Order matters: a fully slashed operator is refused even for nothing, and nothing never changes the
    /// scaling factor.
    function _increaseDelegation(
        address operator,
        address staker,
        IStrategy strategy,
        uint256 prevDepositShares,
        uint256 addedShares,
        uint256 slashingFactor
    ) private {
        require(slashingFactor != 0, FullySlashed());
        if (addedShares == 0) return;

        uint256 scalingFactor = depositScalingFactor(staker, strategy);
        uint256 next =
            ShareMath.nextScalingFactor(scalingFactor, prevDepositShares, addedShares, slashingFactor);
        _recordIncrease(operator, staker, strategy, addedShares, scalingFactor, next);
    }

    function _recordIncrease(
        address operator,
        address staker,
        IStrategy strategy,
        uint256 addedShares,
        uint256 scalingFactor,
        uint256 newScalingFactor
    ) private {
        if (newScalingFactor != scalingFactor) {
            _shareManager(strategy).setDepositScalingFactor(staker, strategy, newScalingFactor);
        }
        emit DepositScalingFactorUpdated(staker, strategy, newScalingFactor);

        if (operator != address(0)) {
            _stakes[operator][strategy].increase(addedShares);
            emit OperatorSharesIncreased(operator, staker, strategy, addedShares);
        }
    }

    function _decreaseOperatorShares(
        OperatorStake.State storage stake,
        address operator,
        address staker,
        IStrategy strategy,
        uint256 shares
    ) private {
        uint256 taken = stake.decrease(shares);
        emit OperatorSharesDecreased(operator, staker, strategy, taken);
    }

    /* INTERNAL: WITHDRAWALS */

    function _queueWithdrawal(
        address staker,
        address operator,
        IStrategy[] memory strategies,
        uint256[] memory depositShares
    ) private returns (bytes32 root) {
        require(strategies.length != 0, InputArrayLengthZero());
        uint256[] memory scaledShares = new uint256[](strategies.length);
        uint256[] memory withdrawnShares = new uint256[](strategies.length);

        for (uint256 i = 0; i < strategies.length; ++i) {
            (scaledShares[i], withdrawnShares[i]) = _leave(staker, operator, strategies[i], depositShares[i]);
        }

        Withdrawal memory withdrawal = Withdrawal({
            staker: staker,
            delegatedTo: operator,
            withdrawer: staker,
            nonce: _stakers[staker].queued,
            startBlock: uint32(block.number),
            strategies: strategies,
            scaledShares: scaledShares
        });
        root = WithdrawalQueue.rootOf(withdrawal);
        _withdrawals.insert(_stakers[staker], root, withdrawal);

        emit SlashingWithdrawalQueued(root, withdrawal, withdrawnShares);
    }

    /// @dev Takes deposit shares out of a strategy and into the queue.
    /// @return scaled What goes into the withdrawal: free of any slashing factor.
    /// @return withdrawn What it is worth now.
    function _leave(address staker, address operator, IStrategy strategy, uint256 depositShares)
        private
        returns (uint256 scaled, uint256 withdrawn)
    {
        IShareManager manager = _shareManager(strategy);
        scaled = ShareMath.mulWad(depositShares, manager.depositScalingFactor(staker, strategy));
        withdrawn = ShareMath.mulWad(scaled, _currentSlashingFactor(staker, operator, strategy));

        if (operator != address(0)) {
            OperatorStake.State storage stake = _stakes[operator][strategy];
            stake.enqueue(scaled);
            _decreaseOperatorShares(stake, operator, staker, strategy, withdrawn);
        }
        if (manager.removeDepositShares(staker, strategy, depositShares) == 0) {
            emit DepositScalingFactorUpdated(staker, strategy, WAD);
        }
    }

    function _completeWithdrawal(
        Withdrawal calldata withdrawal,
        IERC20[] calldata tokens,
        bool receiveAsTokens
    ) private {
        require(tokens.length == withdrawal.strategies.length, InputArrayLengthMismatch());
        require(msg.sender == withdrawal.withdrawer, WithdrawerNotCaller());
        bytes32 root = WithdrawalQueue.rootOf(withdrawal);
        require(_withdrawals.isPending(root), WithdrawalNotQueued());
        uint256 slashableUntil = uint256(withdrawal.startBlock) + minWithdrawalDelayBlocks;
        require(block.number > slashableUntil, WithdrawalDelayNotElapsed());

        _withdrawals.remove(_stakers[withdrawal.staker], root, tokens.length);
        emit SlashingWithdrawalCompleted(root);

        _releaseAll(withdrawal, tokens, slashableUntil, receiveAsTokens);
    }

    function _releaseAll(
        Withdrawal calldata withdrawal,
        IERC20[] calldata tokens,
        uint256 slashableUntil,
        bool receiveAsTokens
    ) private {
        address staker = withdrawal.staker;
        address operator = delegatedTo(staker);
        IStrategy[] calldata strategies = withdrawal.strategies;
        for (uint256 i = 0; i < tokens.length; ++i) {
            uint256 shares = _completedShares(
                staker, withdrawal.delegatedTo, strategies[i], withdrawal.scaledShares[i], slashableUntil
            );
            if (shares != 0) _release(staker, operator, strategies[i], tokens[i], shares, receiveAsTokens);
        }
    }

    function _release(
        address staker,
        address operator,
        IStrategy strategy,
        IERC20 token,
        uint256 shares,
        bool receiveAsTokens
    ) private {
        IShareManager manager = _shareManager(strategy);
        if (receiveAsTokens) {
            manager.withdrawSharesAsTokens(staker, strategy, token, shares);
            return;
        }
        (uint256 previous, uint256 added) = manager.addShares(staker, strategy, shares);
        uint256 factor = _currentSlashingFactor(staker, operator, strategy);
        _increaseDelegation(operator, staker, strategy, previous, added, factor);
    }
}
