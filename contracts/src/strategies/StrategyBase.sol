// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {Pausable} from "../permissions/Pausable.sol";

/// @notice Holds one token and issues shares of it. The exchange rate is the balance over the shares, both raised
/// by a virtual 1,000, and every rounding is in favour of those who stay.
contract StrategyBase is IStrategy, Pausable {
    using SafeTransferLib for address;

    uint8 internal constant PAUSED_DEPOSITS = 0;
    uint8 internal constant PAUSED_WITHDRAWALS = 1;

    /// @dev Added to shares and to balance, so that the first depositor can't set the rate.
    uint256 internal constant OFFSET = 1e3;
    uint256 internal constant MAX_TOTAL_SHARES = 1e38 - 1;

    /// @inheritdoc IStrategy
    IShareManager public immutable strategyManager;

    /// @inheritdoc IStrategy
    IERC20 public immutable underlyingToken;

    /// @dev Beside the pause switches, in one slot.
    uint128 private _totalShares;

    constructor(IShareManager strategyManager_, IPauserRegistry pauserRegistry_, IERC20 underlyingToken_)
        Pausable(pauserRegistry_)
    {
        strategyManager = strategyManager_;
        underlyingToken = underlyingToken_;
        _setPaused(0);
        emit StrategyTokenSet(underlyingToken_, IERC20Metadata(address(underlyingToken_)).decimals());
    }

    modifier onlyStrategyManager() {
        require(msg.sender == address(strategyManager), OnlyStrategyManager());
        _;
    }

    /* FOR THE STRATEGY MANAGER */

    /// @inheritdoc IStrategy
    function deposit(IERC20 token, uint256 amount)
        external
        onlyWhenNotPaused(PAUSED_DEPOSITS)
        onlyStrategyManager
        returns (uint256 newShares)
    {
        _beforeDeposit(token, amount);

        uint256 total = _totalShares;
        uint256 balance = _balance() + OFFSET;
        newShares = amount * (total + OFFSET) / (balance - amount);
        require(newShares != 0, NewSharesZero());
        total += newShares;
        require(total <= MAX_TOTAL_SHARES, TotalSharesExceedsMax());

        _totalShares = uint128(total);

        _emitExchangeRate(balance, total);
    }

    /// @inheritdoc IStrategy
    function withdraw(address recipient, IERC20 token, uint256 amountShares)
        external
        onlyWhenNotPaused(PAUSED_WITHDRAWALS)
        onlyStrategyManager
        returns (uint256 amountOut)
    {
        _beforeWithdrawal(token);
        uint256 total = _totalShares;
        require(amountShares <= total, WithdrawalAmountExceedsTotalDeposits());

        uint256 balance = _balance() + OFFSET;
        amountOut = balance * amountShares / (total + OFFSET);
        total -= amountShares;
        _totalShares = uint128(total);

        _emitExchangeRate(balance - amountOut, total);

        _pay(recipient, token, amountOut);
    }

    /// @inheritdoc IStrategy
    function beforeAddShares(address, uint256) external view virtual onlyStrategyManager {}

    /// @inheritdoc IStrategy
    function beforeRemoveShares(address, uint256) external view virtual onlyStrategyManager {}

    /* VIEWS */

    /// @inheritdoc IStrategy
    function totalShares() external view returns (uint256) {
        return _totalShares;
    }

    /// @inheritdoc IStrategy
    function sharesToUnderlyingView(uint256 amountShares) public view returns (uint256) {
        return (_balance() + OFFSET) * amountShares / (_totalShares + OFFSET);
    }

    /// @inheritdoc IStrategy
    function sharesToUnderlying(uint256 amountShares) external view returns (uint256) {
        return sharesToUnderlyingView(amountShares);
    }

    /// @inheritdoc IStrategy
    function underlyingToSharesView(uint256 amountUnderlying) public view returns (uint256) {
        return amountUnderlying * (_totalShares + OFFSET) / (_balance() + OFFSET);
    }

    /// @inheritdoc IStrategy
    function underlyingToShares(uint256 amountUnderlying) external view returns (uint256) {
        return underlyingToSharesView(amountUnderlying);
    }

    /// @inheritdoc IStrategy
    function userUnderlyingView(address user) public view returns (uint256) {
        return sharesToUnderlyingView(shares(user));
    }

    /// @inheritdoc IStrategy
    function userUnderlying(address user) external view returns (uint256) {
        return userUnderlyingView(user);
    }

    /// @inheritdoc IStrategy
    function shares(address user) public view returns (uint256) {
        return strategyManager.stakerDepositShares(user, IStrategy(address(this)));
    }

    /// @inheritdoc IStrategy
    function explanation() external pure virtual returns (string memory) {
        return "Holds one token for restakers and issues shares of it at the rate of its balance.";
    }

    /* INTERNAL */

    function _beforeDeposit(IERC20 token, uint256) internal virtual {
        require(address(token) == address(underlyingToken), OnlyUnderlyingToken());
    }

    function _beforeWithdrawal(IERC20 token) internal view virtual {
        require(address(token) == address(underlyingToken), OnlyUnderlyingToken());
    }

    function _pay(address recipient, IERC20 token, uint256 amount) internal virtual {
        address(token).safeTransfer(recipient, amount);
    }

    function _balance() internal view returns (uint256) {
        return underlyingToken.balanceOf(address(this));
    }

    /// @param balance Already raised by the offset.
    function _emitExchangeRate(uint256 balance, uint256 newTotalShares) private {
        emit ExchangeRateEmitted(1e18 * balance / (newTotalShares + OFFSET));
    }
}
