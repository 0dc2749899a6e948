// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyManager} from "../interfaces/IStrategyManager.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";
import {SetKey, toOperatorSets, toSetKey} from "../libraries/SetKey.sol";
import {StakerLedger} from "../libraries/StakerLedger.sol";
import {StrategyAmounts} from "../libraries/StrategyAmounts.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {ReentrancyLock} from "../permissions/ReentrancyLock.sol";
import {SignatureDomain} from "../permissions/SignatureDomain.sol";

/// @notice Keeps every staker's deposit shares of token strategies, and the slashed shares that wait to be burnt
/// or redistributed.
contract StrategyManager is IStrategyManager, Pausable, ReentrancyLock, Ownable, SignatureDomain {
    using OrderedSet for OrderedSet.Set;
    using SafeCastLib for uint256;
    using SafeTransferLib for address;
    using StakerLedger for StakerLedger.Ledger;
    using StrategyAmounts for StrategyAmounts.List;

    /// @dev What one slash left to burn or redistribute.
    struct Slash {
        uint32 resolutionBlock;
        StrategyAmounts.List shares;
    }

    uint8 internal constant PAUSED_DEPOSITS = 0;
    uint8 internal constant PAUSED_CLEARING = 1;

    uint256 internal constant MAX_STAKER_STRATEGIES = 32;

    /// @inheritdoc IStrategyManager
    address public constant DEFAULT_BURN_ADDRESS = 0x00000000000000000000000000000000000E16E4;

    /// @inheritdoc IStrategyManager
    bytes32 public constant DEPOSIT_TYPEHASH = keccak256(
        "Deposit(address staker,address strategy,address token,uint256 amount,uint256 nonce,uint256 expiry)"
    );

    /// @inheritdoc IStrategyManager
    IAllocationManager public immutable allocationManager;
    /// @inheritdoc IStrategyManager
    IDelegationManager public immutable delegation;
    /// @inheritdoc IStrategyManager
    uint32 public immutable SLASH_RESOLUTION_DELAY_BLOCKS;

    /// @inheritdoc IStrategyManager
    address public strategyWhitelister;
    /// @inheritdoc IStrategyManager
    mapping(IStrategy strategy => bool) public strategyIsWhitelistedForDeposit;
    /// @inheritdoc IStrategyManager
    mapping(address signer => uint256) public nonces;

    StakerLedger.Ledger private _ledger;
    mapping(address staker => OrderedSet.Set) private _strategies;

    mapping(SetKey => mapping(uint256 slashId => Slash)) private _slashes;
    mapping(SetKey => OrderedSet.Set) private _pendingSlashIds;
    OrderedSet.Set private _pendingOperatorSets;

    constructor(
        IAllocationManager allocationManager_,
        IDelegationManager delegation_,
        IPauserRegistry pauserRegistry_,
        uint32 slashResolutionDelayBlocks,
        string memory version_,
        address initialOwner,
        address initialStrategyWhitelister,
        uint256 initialPausedStatus
    ) Pausable(pauserRegistry_) SignatureDomain(version_) {
        allocationManager = allocationManager_;
        delegation = delegation_;
        SLASH_RESOLUTION_DELAY_BLOCKS = slashResolutionDelayBlocks;
        _setPaused(initialPausedStatus);
        _transferOwnership(initialOwner);
        _setStrategyWhitelister(initialStrategyWhitelister);
    }

    modifier onlyDelegationManager() {
        require(msg.sender == address(delegation), OnlyDelegationManager());
        _;
    }

    modifier onlyStrategyWhitelister() {
        require(msg.sender == strategyWhitelister, OnlyStrategyWhitelister());
        _;
    }

    /* DEPOSITS */

    /// @inheritdoc IStrategyManager
    function depositIntoStrategy(IStrategy strategy, IERC20 token, uint256 amount)
        external
        onlyWhenNotPaused(PAUSED_DEPOSITS)
        nonReentrant
        returns (uint256 depositShares)
    {
        return _deposit(msg.sender, strategy, token, amount);
    }

    /// @inheritdoc IStrategyManager
    function depositIntoStrategyWithSignature(
        IStrategy strategy,
        IERC20 token,
        uint256 amount,
        address staker,
        uint256 expiry,
        bytes memory signature
    ) external onlyWhenNotPaused(PAUSED_DEPOSITS) nonReentrant returns (uint256 depositShares) {
        uint256 nonce = nonces[staker];
        bytes32 digest = calculateStrategyDepositDigestHash(staker, strategy, token, amount, nonce, expiry);
        _requireValidSignature(staker, digest, signature, expiry);
        nonces[staker] = nonce + 1;

        return _deposit(staker, strategy, token, amount);
    }

    /* SHARES, FOR THE DELEGATION MANAGER */

    /// @inheritdoc IShareManager
    function removeDepositShares(address staker, IStrategy strategy, uint256 depositSharesToRemove)
        external
        onlyDelegationManager
        nonReentrant
        returns (uint256 remaining)
    {
        require(depositSharesToRemove != 0, SharesAmountZero());
        require(depositSharesToRemove <= _ledger.depositShares(staker, strategy), SharesAmountTooHigh());
        strategy.beforeRemoveShares(staker, depositSharesToRemove);

        remaining = _ledger.debit(staker, strategy, depositSharesToRemove);
        if (remaining == 0) {
            require(_strategies[staker].remove(uint160(address(strategy))), StrategyNotFound());
        }
    }

    /// @inheritdoc IShareManager
    function addShares(address staker, IStrategy strategy, uint256 shares)
        external
        onlyDelegationManager
        nonReentrant
        returns (uint256 previous, uint256 added)
    {
        return (_credit(staker, strategy, shares), shares);
    }

    /// @inheritdoc IShareManager
    function withdrawSharesAsTokens(address staker, IStrategy strategy, IERC20 token, uint256 shares)
        external
        onlyDelegationManager
        nonReentrant
    {
        strategy.withdraw(staker, token, shares);
    }

    /// @inheritdoc IShareManager
    /// @dev Not locked: the DelegationManager calls back while a deposit is under way.
    function setDepositScalingFactor(address staker, IStrategy strategy, uint256 newDepositScalingFactor)
        external
        onlyDelegationManager
    {
        _ledger.setScalingFactor(staker, strategy, newDepositScalingFactor);
    }

    /* SLASHED SHARES */

    /// @inheritdoc IShareManager
    function increaseBurnOrRedistributableShares(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint256 addedSharesToBurn
    ) external onlyDelegationManager nonReentrant {
        SetKey key = toSetKey(operatorSet);
        Slash storage slash = _slashes[key][slashId];
        uint256 index = slash.shares.find(strategy);
        (bool exists,,) = slash.shares.get(index);
        require(!exists, StrategyAlreadyInSlash());

        slash.shares.set(index, strategy, addedSharesToBurn);
        if (index == 0) _openSlash(operatorSet, key, slashId, slash);

        emit BurnOrRedistributableSharesIncreased(operatorSet, slashId, strategy, addedSharesToBurn);
    }

    /// @inheritdoc IStrategyManager
    function clearBurnOrRedistributableShares(OperatorSet calldata operatorSet, uint256 slashId)
        external
        onlyWhenNotPaused(PAUSED_CLEARING)
        nonReentrant
        returns (uint256[] memory amounts)
    {
        SetKey key = toSetKey(operatorSet);
        Slash storage slash = _resolvedSlash(key, slashId);
        (IStrategy[] memory strategies, uint256[] memory shares) = slash.shares.drain();
        amounts = new uint256[](strategies.length);
        if (strategies.length == 0) return amounts;
        _closeSlash(key, slashId);

        address recipient = allocationManager.getRedistributionRecipient(operatorSet);
        for (uint256 i = 0; i < strategies.length; ++i) {
            amounts[i] = _payOut(operatorSet, slashId, strategies[i], shares[i], recipient);
        }
    }

    /// @inheritdoc IStrategyManager
    function clearBurnOrRedistributableSharesByStrategy(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy
    ) external onlyWhenNotPaused(PAUSED_CLEARING) nonReentrant returns (uint256 amount) {
        SetKey key = toSetKey(operatorSet);
        Slash storage slash = _resolvedSlash(key, slashId);
        uint256 index = slash.shares.find(strategy);
        (bool exists,, uint256 shares) = slash.shares.get(index);
        if (!exists) return 0;

        uint256 last = slash.shares.length() - 1;
        (, IStrategy moved, uint256 movedShares) = slash.shares.get(last);
        slash.shares.clear(index);
        if (index != last) {
            slash.shares.clear(last);
            slash.shares.set(index, moved, movedShares);
        }
        if (last == 0) _closeSlash(key, slashId);

        address recipient = allocationManager.getRedistributionRecipient(operatorSet);
        return _payOut(operatorSet, slashId, strategy, shares, recipient);
    }

    /// @inheritdoc IStrategyManager
    /// @dev The map it once emptied never has entries here.
    function burnShares(IStrategy strategy) external nonReentrant {
        emit BurnableSharesDecreased(strategy, 0);
    }

    /* WHITELIST */

    /// @inheritdoc IStrategyManager
    function setStrategyWhitelister(address newStrategyWhitelister) external onlyOwner nonReentrant {
        _setStrategyWhitelister(newStrategyWhitelister);
    }

    /// @inheritdoc IStrategyManager
    function addStrategiesToDepositWhitelist(IStrategy[] calldata strategiesToWhitelist)
        external
        onlyStrategyWhitelister
        nonReentrant
    {
        for (uint256 i = 0; i < strategiesToWhitelist.length; ++i) {
            IStrategy strategy = strategiesToWhitelist[i];
            if (strategyIsWhitelistedForDeposit[strategy]) continue;
            strategyIsWhitelistedForDeposit[strategy] = true;
            emit StrategyAddedToDepositWhitelist(strategy);
        }
    }

    /// @inheritdoc IStrategyManager
    function removeStrategiesFromDepositWhitelist(IStrategy[] calldata strategiesToRemoveFromWhitelist)
        external
        onlyStrategyWhitelister
        nonReentrant
    {
        for (uint256 i = 0; i < strategiesToRemoveFromWhitelist.length; ++i) {
            IStrategy strategy = strategiesToRemoveFromWhitelist[i];
            if (!strategyIsWhitelistedForDeposit[strategy]) continue;
            strategyIsWhitelistedForDeposit[strategy] = false;
            emit StrategyRemovedFromDepositWhitelist(strategy);
        }
    }

    /* VIEWS */

    /// @inheritdoc IShareManager
    function stakerDepositShares(address user, IStrategy strategy)
        external
        view
        returns (uint256 depositShares)
    {
        return _ledger.depositShares(user, strategy);
    }

    /// @inheritdoc IShareManager
    function depositScalingFactor(address staker, IStrategy strategy) external view returns (uint256) {
        return _ledger.scalingFactor(staker, strategy);
    }

    /// @inheritdoc IStrategyManager
    function getDeposits(address staker)
        external
        view
        returns (IStrategy[] memory strategies, uint256[] memory depositShares)
    {
        strategies = getStakerStrategyList(staker);
        depositShares = new uint256[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            depositShares[i] = _ledger.depositShares(staker, strategies[i]);
        }
    }

    /// @inheritdoc IStrategyManager
    function getDepositsWithScalingFactors(address staker)
        external
        view
        returns (
            IStrategy[] memory strategies,
            uint256[] memory depositShares,
            uint256[] memory depositScalingFactors
        )
    {
        strategies = getStakerStrategyList(staker);
        depositShares = new uint256[](strategies.length);
        depositScalingFactors = new uint256[](strategies.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            depositShares[i] = _ledger.depositShares(staker, strategies[i]);
            depositScalingFactors[i] = _ledger.scalingFactor(staker, strategies[i]);
        }
    }

    /// @inheritdoc IStrategyManager
    function getStakerStrategyList(address staker) public view returns (IStrategy[] memory strategies) {
        address[] memory list = _strategies[staker].addresses();
        assembly ("memory-safe") {
            strategies := list // an IStrategy is an address
        }
    }

    /// @inheritdoc IStrategyManager
    function stakerStrategyList(address staker, uint256 index) external view returns (IStrategy strategies) {
        return getStakerStrategyList(staker)[index];
    }

    /// @inheritdoc IStrategyManager
    function stakerStrategyListLength(address staker) external view returns (uint256) {
        return _strategies[staker].length();
    }

    /// @inheritdoc IStrategyManager
    function calculateStrategyDepositDigestHash(
        address staker,
        IStrategy strategy,
        IERC20 token,
        uint256 amount,
        uint256 nonce,
        uint256 expiry
    ) public view returns (bytes32) {
        return _digest(
            keccak256(abi.encode(DEPOSIT_TYPEHASH, staker, strategy, token, amount, nonce, expiry))
        );
    }

    /// @inheritdoc IStrategyManager
    function getBurnOrRedistributableShares(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (IStrategy[] memory, uint256[] memory)
    {
        return _slashes[toSetKey(operatorSet)][slashId].shares.values();
    }

    /// @inheritdoc IStrategyManager
    function getBurnOrRedistributableShares(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy
    ) external view returns (uint256 shares) {
        StrategyAmounts.List storage list = _slashes[toSetKey(operatorSet)][slashId].shares;
        (,, shares) = list.get(list.find(strategy));
    }

    /// @inheritdoc IStrategyManager
    function getBurnOrRedistributableCount(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (uint256)
    {
        return _slashes[toSetKey(operatorSet)][slashId].shares.length();
    }

    /// @inheritdoc IStrategyManager
    function getSlashResolutionBlock(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (uint32)
    {
        return _slashes[toSetKey(operatorSet)][slashId].resolutionBlock;
    }

    /// @inheritdoc IStrategyManager
    function getPendingOperatorSets() external view returns (OperatorSet[] memory) {
        return toOperatorSets(_pendingOperatorSets.values());
    }

    /// @inheritdoc IStrategyManager
    function getPendingSlashIds(OperatorSet calldata operatorSet)
        external
        view
        returns (uint256[] memory slashIds)
    {
        uint192[] memory ids = _pendingSlashIds[toSetKey(operatorSet)].values();
        assembly ("memory-safe") {
            slashIds := ids // each is a clean 32-byte word
        }
    }

    /// @inheritdoc IStrategyManager
    function getBurnableShares(IStrategy) external pure returns (uint256) {
        return 0;
    }

    /// @inheritdoc IStrategyManager
    function getStrategiesWithBurnableShares()
        external
        pure
        returns (address[] memory strategies, uint256[] memory shares)
    {}

    /* INTERNAL */

    function _deposit(address staker, IStrategy strategy, IERC20 token, uint256 amount)
        private
        returns (uint256 shares)
    {
        require(strategyIsWhitelistedForDeposit[strategy], StrategyNotWhitelisted());
        address(token).safeTransferFrom(msg.sender, address(strategy), amount);
        shares = strategy.deposit(token, amount);

        uint256 previous = _credit(staker, strategy, shares);
        delegation.increaseDelegatedShares(staker, strategy, previous, shares);
    }

    function _credit(address staker, IStrategy strategy, uint256 shares) private returns (uint256 previous) {
        require(staker != address(0), StakerAddressZero());
        require(shares != 0, SharesAmountZero());
        strategy.beforeAddShares(staker, shares);

        previous = _ledger.credit(staker, strategy, shares);
        if (previous == 0) {
            OrderedSet.Set storage list = _strategies[staker];
            require(list.length() < MAX_STAKER_STRATEGIES, MaxStrategiesExceeded());
            list.push(uint160(address(strategy)));
        }

        emit Deposit(staker, strategy, shares);
    }

    function _openSlash(OperatorSet calldata operatorSet, SetKey key, uint256 slashId, Slash storage slash)
        private
    {
        OrderedSet.Set storage pendingIds = _pendingSlashIds[key];
        if (pendingIds.length() == 0) _pendingOperatorSets.push(key.raw());
        pendingIds.push(slashId.toUint192());

        if (SLASH_RESOLUTION_DELAY_BLOCKS != 0 && slash.resolutionBlock == 0) {
            slash.resolutionBlock = uint32(block.number) + SLASH_RESOLUTION_DELAY_BLOCKS;
            emit SlashResolutionBlockSet(operatorSet, slashId, slash.resolutionBlock);
        }
    }

    function _closeSlash(SetKey key, uint256 slashId) private {
        OrderedSet.Set storage pendingIds = _pendingSlashIds[key];
        pendingIds.remove(uint192(slashId));
        if (pendingIds.length() == 0) _pendingOperatorSets.remove(key.raw());
    }

    function _resolvedSlash(SetKey key, uint256 slashId) private view returns (Slash storage slash) {
        slash = _slashes[key][slashId];
        if (SLASH_RESOLUTION_DELAY_BLOCKS != 0) {
            require(block.number >= slash.resolutionBlock, SlashResolutionPending());
        }
    }

    function _payOut(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint256 shares,
        address recipient
    ) private returns (uint256 amount) {
        if (shares == 0) return 0;
        amount = strategy.withdraw(recipient, strategy.underlyingToken(), shares);

        emit BurnOrRedistributableSharesDecreased(operatorSet, slashId, strategy, shares);
    }

    function _setStrategyWhitelister(address newStrategyWhitelister) private {
        emit StrategyWhitelisterChanged(strategyWhitelister, newStrategyWhitelister);
        strategyWhitelister = newStrategyWhitelister;
    }
}
