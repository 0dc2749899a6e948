// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Random stakers, operators and slashers on one token strategy. No action may revert: each returns
/// early where the protocol would rightly refuse, so that an exit that fails is a failure of the test.
abstract contract StakingActions is CoreTest {
    /// The first two are operators, delegated to themselves.
    address[] internal accounts;
    address[] internal operators;

    uint256 internal minted;
    uint256 internal withdrawn;
    uint256 internal slashes;

    function setUp() public virtual override {
        super.setUp();
        for (uint256 i = 0; i < 5; ++i) {
            accounts.push(makeAddr(string.concat("account", vm.toString(i))));
        }
        for (uint256 i = 0; i < 2; ++i) {
            operators.push(accounts[i]);
            _registerOperator(accounts[i]);
        }
        targetContract(address(this));
    }

    /// @dev Never lets the pool lose by an action (invariant 30).
    modifier keepsTheRate() {
        uint256 balance = token.balanceOf(address(strategy)) + 1000;
        uint256 shares = strategy.totalShares() + 1000;
        _;
        uint256 newBalance = token.balanceOf(address(strategy)) + 1000;
        uint256 newShares = strategy.totalShares() + 1000;
        assertGe(newBalance * shares, balance * newShares, "exchange rate fell");
    }

    function _account(uint256 seed) internal view returns (address) {
        return accounts[seed % accounts.length];
    }

    function _fullySlashed(address account) internal view returns (bool) {
        address operator_ = delegationManager.delegatedTo(account);
        return operator_ != address(0) && _magnitude(operator_, strategy) == 0;
    }

    /* ACTIONS */

    function deposit(uint256 who, uint256 amount) external keepsTheRate {
        address account = _account(who);
        amount = amount % 2 == 0 ? bound(amount, 1, 1e3) : bound(amount, 1, 1e24);
        if (_fullySlashed(account) || strategy.underlyingToSharesView(amount) == 0) return;
        uint256 before = _withdrawable(account, strategy);
        uint256 shares = _deposit(account, strategy, amount);
        minted += shares;
        assertLe(_withdrawable(account, strategy), before + shares, "invariant 14");
    }

    function delegate(uint256 who, uint256 whom) external keepsTheRate {
        address account = _account(who);
        address operator_ = operators[whom % 2];
        if (delegationManager.isDelegated(account)) return;
        bool holds = strategyManager.stakerDepositShares(account, strategy) != 0;
        if (holds && _magnitude(operator_, strategy) == 0) return;
        uint256 before = _withdrawable(account, strategy);
        _delegate(account, operator_);
        assertLe(_withdrawable(account, strategy), before, "invariant 15");
    }

    function undelegate(uint256 who) external keepsTheRate {
        address account = _account(who);
        if (!delegationManager.isDelegated(account) || delegationManager.isOperator(account)) return;
        _undelegate(account);
    }

    function redelegate(uint256 who, uint256 whom) external keepsTheRate {
        address account = _account(who);
        if (!delegationManager.isDelegated(account) || delegationManager.isOperator(account)) return;
        SignatureWithExpiry memory none;
        vm.prank(account);
        delegationManager.redelegate(operators[whom % 2], none, 0);
    }

    function queue(uint256 who, uint256 shares) external keepsTheRate {
        address account = _account(who);
        uint256 balance = strategyManager.stakerDepositShares(account, strategy);
        if (balance == 0) return;
        shares = shares % 4 == 0 ? balance : bound(shares, 1, balance);
        _queue(account, strategy, shares);
    }

    function complete(uint256 who, uint256 which, bool asTokens) external keepsTheRate {
        address account = _account(who);
        bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(account);
        if (roots.length == 0) return;
        bytes32 root = roots[which % roots.length];
        if (block.number <= _withdrawal(root).startBlock + DELAY) return;
        if (!asTokens && _fullySlashed(account)) return;

        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        uint256 totalShares = strategy.totalShares();
        uint256 before = strategyManager.stakerDepositShares(account, strategy);
        _complete(root, asTokens);
        // Invariant 21: what the view said in the same block.
        if (asTokens) assertEq(totalShares - strategy.totalShares(), shares[0]);
        else assertEq(strategyManager.stakerDepositShares(account, strategy) - before, shares[0]);
        if (asTokens) withdrawn += shares[0];
    }

    function slash(uint256 whom, uint256 size) external keepsTheRate {
        address operator_ = operators[whom % 2];
        uint64 magnitude = _magnitude(operator_, strategy);
        if (magnitude == 0) return;
        uint256 kind = size % 16;
        uint64 taken = kind == 0
            ? magnitude
            : kind < 6 ? uint64(bound(size, 1, magnitude)) : uint64(bound(size, 1, magnitude / 10 + 1));
        uint256 supply = strategy.totalShares();
        bytes32 ledger = _stakersDigest();
        _slashTo(operator_, strategy, magnitude - taken);
        ++slashes;
        assertEq(strategy.totalShares(), supply, "invariant 9");
        assertEq(_stakersDigest(), ledger, "invariant 9");
    }

    function clear(uint256 which) external keepsTheRate {
        uint256[] memory ids = strategyManager.getPendingSlashIds(_set());
        if (ids.length == 0) return;
        uint256 id = ids[which % ids.length];
        withdrawn += strategyManager.getBurnOrRedistributableShares(_set(), id, strategy);
        strategyManager.clearBurnOrRedistributableShares(_set(), id);
    }

    function donate(uint256 amount) external keepsTheRate {
        LiquidStakingToken(address(token)).mint(address(strategy), bound(amount, 0, 1e6));
    }

    function roll(uint256 blocks) external {
        vm.roll(block.number + bound(blocks, 1, DELAY));
    }

    /* SUMS */

    function _stakersDigest() internal view returns (bytes32 digest) {
        for (uint256 i = 0; i < accounts.length; ++i) {
            digest = keccak256(
                abi.encode(
                    digest,
                    strategyManager.stakerDepositShares(accounts[i], strategy),
                    delegationManager.depositScalingFactor(accounts[i], strategy),
                    delegationManager.getQueuedWithdrawalRoots(accounts[i]),
                    token.balanceOf(accounts[i])
                )
            );
        }
    }

    function _sumOfWithdrawable(address operator_) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < accounts.length; ++i) {
            if (delegationManager.delegatedTo(accounts[i]) == operator_) {
                sum += _withdrawable(accounts[i], strategy);
            }
        }
    }

    function _sumOfQueued() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < accounts.length; ++i) {
            (, uint256[][] memory shares) = delegationManager.getQueuedWithdrawals(accounts[i]);
            for (uint256 j = 0; j < shares.length; ++j) {
                sum += shares[j][0];
            }
        }
    }

    function _sumOfUncleared() internal view returns (uint256 sum) {
        uint256[] memory ids = strategyManager.getPendingSlashIds(_set());
        for (uint256 i = 0; i < ids.length; ++i) {
            sum += strategyManager.getBurnOrRedistributableShares(_set(), ids[i], strategy);
        }
    }
}
