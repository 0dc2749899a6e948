// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {World} from "./World.sol";

/// @notice What stakers do: deposit, delegate, leave, and the donations that make a token's rate rise.
abstract contract StakerActions is World {
    /// What the books must say, from what the calls were asked to do.
    mapping(address holder => mapping(IStrategy => uint256)) internal bookedShares;
    mapping(address holder => address) internal bookedOperator;
    mapping(IStrategy => uint256) internal minted;
    mapping(IStrategy => uint256) internal paidOut;
    bytes32[] internal usedSalts;

    function setUp() public virtual override {
        super.setUp();
        bookedOperator[operators[0]] = operators[0];
        _mayFail("deposit", "CurrentlyPaused");
        _mayFail("deposit", "NewSharesZero");
        _mayFail("deposit", "FullySlashed");
        _mayFail("deposit", "TotalSharesExceedsMax");
        _mayFail("delegate", "CurrentlyPaused");
        _mayFail("delegate", "FullySlashed");
        _mayFail("undelegate", "CurrentlyPaused");
        _mayFail("forceUndelegate", "CurrentlyPaused");
        _mayFail("forceUndelegate", "CallerCannotUndelegate");
        _mayFail("redelegate", "CurrentlyPaused");
        _mayFail("queue", "CurrentlyPaused");
        _mayFail("completeAsTokens", "CurrentlyPaused");
        _mayFail("completeAsTokens", "WithdrawalDelayNotElapsed");
        _mayFail("completeAsShares", "CurrentlyPaused");
        _mayFail("completeAsShares", "WithdrawalDelayNotElapsed");
        _mayFail("completeAsShares", "FullySlashed");
        for (uint256 i = 0; i < holders.length; ++i) {
            for (uint256 j = 0; j < 3; ++j) {
                _depositOf(holders[i], strategies[j], 1e18 + i * 1e17 + j);
            }
            if (i < 5) _delegateTo(holders[i], operators[i % 3]);
        }
    }

    function _stakerActions() internal {
        _action(this.deposit.selector, "deposit", 3);
        _action(this.delegate.selector, "delegate", 3);
        _action(this.undelegate.selector, "undelegate", 1);
        _action(this.forceUndelegate.selector, "forceUndelegate", 1);
        _action(this.redelegate.selector, "redelegate", 1);
        _action(this.queue.selector, "queue", 3);
        _action(this.completeAsTokens.selector, "completeAsTokens", 2);
        _action(this.completeAsShares.selector, "completeAsShares", 2);
        _action(this.donate.selector, "donate", 1);
        _action(this.roll.selector, "roll", 3);
        _action(this.pause.selector, "pause", 1);
        _action(this.unpause.selector, "unpause", 1);
    }

    /* ACTIONS */

    function deposit(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        address holder = holders[_draw(7)];
        IStrategy strategy = strategies[_draw(3)];
        if (_magnitude(delegationManager.delegatedTo(holder), strategy) == 0) {
            strategy = strategies[_draw(3)];
        }
        bool huge = strategy == strategies[2] && _oneIn(200);
        _depositOf(holder, strategy, huge ? 5e37 : _amount(1e24));
    }

    function delegate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        address holder = _holder(false);
        if (holder == address(0)) return _nothingFor("delegate");
        address operator = operators[_draw(3)];
        if (_refused(holder, operator)) operator = operators[_draw(3)];
        _delegateTo(holder, operator);
    }

    function undelegate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        address holder = _holder(true);
        if (holder == address(0)) return _nothingFor("undelegate");
        _leave("undelegate", holder, holder, abi.encodeCall(delegationManager.undelegate, (holder)));
    }

    function forceUndelegate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        address holder = _holder(true);
        if (holder == address(0)) return _nothingFor("forceUndelegate");
        address operator = delegationManager.delegatedTo(holder);
        address caller = operator;
        if (operator == operators[2] && _oneIn(2)) caller = approver;
        else if (_oneIn(6)) caller = _oneIn(2) ? holders[_draw(7)] : operators[_draw(3)];
        bytes memory data = abi.encodeCall(delegationManager.undelegate, (holder));
        bool success = _leave("forceUndelegate", holder, caller, data);
        bool mayCall =
            caller == operator || caller == holder || (operator == operators[2] && caller == approver);
        if (!mayCall) assertFalse(success, "invariant 1.4");
    }

    function redelegate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        address holder = _holder(true);
        if (holder == address(0)) return _nothingFor("redelegate");
        address operator = operators[_draw(3)];
        (SignatureWithExpiry memory signature, bytes32 salt) = _approval(holder, operator);
        bytes memory data = abi.encodeCall(delegationManager.redelegate, (operator, signature, salt));
        if (!_leave("redelegate", holder, holder, data)) return;
        bookedOperator[holder] = operator;
        if (operator == operators[2]) usedSalts.push(salt);
    }

    function queue(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(7);
        for (uint256 i = 0; i < 7; ++i) {
            address holder = holders[(first + i) % 7];
            (IStrategy[] memory held, uint256[] memory shares) = strategyManager.getDeposits(holder);
            if (held.length == 0) continue;
            if (held.length > 1 && !_oneIn(3)) {
                uint256 which = _draw(held.length);
                (held, shares) = (_list(held[which]), _one(shares[which]));
            }
            for (uint256 j = 0; j < held.length; ++j) {
                shares[j] = _amount(shares[j]);
            }
            return _queueOf(holder, held, shares);
        }
        _nothingFor("queue");
    }

    function completeAsTokens(uint256 seed) external seeded(seed) {
        _completeOne("completeAsTokens", true);
    }

    function completeAsShares(uint256 seed) external seeded(seed) {
        _completeOne("completeAsShares", false);
    }

    function donate(uint256 seed) external seeded(seed) {
        _donate(strategies[2], _amount(_oneIn(4) ? 1e20 : 1e6));
        _count("donate", true, "");
    }

    /* STEPS */

    function _depositOf(address holder, IStrategy strategy, uint256 amount) private {
        _mint(holder, strategy, amount);
        IERC20 token = strategy.underlyingToken();
        vm.prank(holder);
        token.approve(address(strategyManager), amount);
        Step memory step;
        step.action = "deposit";
        (step.caller, step.staker, step.target) = (holder, holder, address(strategyManager));
        (step.strategy, step.amount) = (strategy, amount);
        step.data = abi.encodeCall(strategyManager.depositIntoStrategy, (strategy, token, amount));
        (bool success, bytes memory result) = _execute(step);
        if (!success) return;
        uint256 shares = abi.decode(result, (uint256));
        assertGt(shares, 0, "invariant 1.31");
        assertLe(strategy.sharesToUnderlyingView(shares), amount, "invariant 1.30");
        bookedShares[holder][strategy] += shares;
        minted[strategy] += shares;
    }

    function _delegateTo(address holder, address operator) private {
        (SignatureWithExpiry memory signature, bytes32 salt) = _approval(holder, operator);
        Step memory step;
        step.action = "delegate";
        (step.caller, step.staker, step.operator) = (holder, holder, operator);
        step.target = address(delegationManager);
        step.data = abi.encodeCall(delegationManager.delegateTo, (operator, signature, salt));
        (bool success,) = _execute(step);
        if (!success) return;
        bookedOperator[holder] = operator;
        if (operator == operators[2]) {
            usedSalts.push(salt);
        } else {
            assertFalse(delegationManager.delegationApproverSaltIsSpent(address(0), salt), "invariant 1.3");
        }
    }

    function _leave(bytes32 action, address holder, address caller, bytes memory data)
        private
        returns (bool success)
    {
        Step memory step;
        (step.action, step.data, step.caller, step.staker) = (action, data, caller, holder);
        step.operator = delegationManager.delegatedTo(holder);
        step.target = address(delegationManager);
        bytes memory result;
        (success, result) = _execute(step);
        if (!success) return false;
        bookedOperator[holder] = address(0);
        for (uint256 i = 0; i < 3; ++i) {
            bookedShares[holder][strategies[i]] = 0;
        }
        bytes32[] memory roots = abi.decode(result, (bytes32[]));
        for (uint256 i = 0; i < roots.length; ++i) {
            _queued(roots[i]);
        }
        _deadline(block.number + W);
    }

    function _queueOf(address holder, IStrategy[] memory held, uint256[] memory shares) private {
        IDelegationManagerTypes.QueuedWithdrawalParams[] memory params =
            new IDelegationManagerTypes.QueuedWithdrawalParams[](1);
        params[0] = IDelegationManagerTypes.QueuedWithdrawalParams(held, shares, address(0));
        Step memory step;
        step.action = "queue";
        (step.caller, step.staker, step.target) = (holder, holder, address(delegationManager));
        step.operator = delegationManager.delegatedTo(holder);
        (step.list, step.amounts) = (held, shares);
        step.data = abi.encodeCall(delegationManager.queueWithdrawals, (params));
        (bool success, bytes memory result) = _execute(step);
        if (!success) return;
        for (uint256 i = 0; i < held.length; ++i) {
            bookedShares[holder][held[i]] -= shares[i];
        }
        _queued(abi.decode(result, (bytes32[]))[0]);
        _deadline(block.number + W);
    }

    /// @dev One that waited long enough; else one that did not, half of the time in the last block it must wait.
    function _completeOne(bytes32 action, bool asTokens) private {
        _maybeUnpause();
        uint256 first = _draw(7);
        bytes32 waiting;
        for (uint256 i = 0; i < 7; ++i) {
            bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(holders[(first + i) % 7]);
            if (roots.length == 0) continue;
            bytes32 root = roots[_draw(roots.length)];
            if (block.number > _startBlock(root) + W) return _completeRoot(action, root, asTokens);
            if (block.number > _startBlock(roots[0]) + W) return _completeRoot(action, roots[0], asTokens);
            waiting = root;
        }
        if (waiting == bytes32(0)) return _nothingFor(action);
        if (!_oneIn(4)) vm.roll(_startBlock(waiting) + W + (_oneIn(4) ? 0 : 1));
        _completeRoot(action, waiting, asTokens);
    }

    function _completeRoot(bytes32 action, bytes32 root, bool asTokens) private {
        (IDelegationManagerTypes.Withdrawal memory withdrawal, uint256[] memory shares) =
            delegationManager.getQueuedWithdrawal(root);
        IERC20[] memory tokens = new IERC20[](shares.length);
        for (uint256 i = 0; i < shares.length; ++i) {
            tokens[i] = withdrawal.strategies[i].underlyingToken();
        }
        Step memory step;
        (step.action, step.root) = (action, root);
        (step.caller, step.staker) = (withdrawal.staker, withdrawal.staker);
        (step.target, step.amount) = (address(delegationManager), withdrawal.startBlock);
        step.operator = withdrawal.delegatedTo;
        (step.list, step.amounts) = (withdrawal.strategies, shares);
        step.data = abi.encodeCall(delegationManager.completeQueuedWithdrawal, (withdrawal, tokens, asTokens));
        (bool success,) = _execute(step);
        if (!success) return;
        for (uint256 i = 0; i < shares.length; ++i) {
            if (asTokens) paidOut[withdrawal.strategies[i]] += shares[i];
            else bookedShares[withdrawal.staker][withdrawal.strategies[i]] += shares[i];
        }
    }

    /// @dev A new withdrawal.
    function _queued(bytes32 root) internal virtual {}

    /* CHOICES */

    /// @dev A staker who is delegated, or one who is not; never an operator.
    function _holder(bool delegated) private returns (address) {
        uint256 first = _draw(6);
        for (uint256 i = 0; i < 6; ++i) {
            address holder = holders[(first + i) % 6];
            if (delegationManager.isDelegated(holder) == delegated) return holder;
        }
        return address(0);
    }

    function _refused(address holder, address operator) private view returns (bool) {
        IStrategy[] memory held = strategyManager.getStakerStrategyList(holder);
        for (uint256 i = 0; i < held.length; ++i) {
            if (_magnitude(operator, held[i]) == 0) return true;
        }
        return false;
    }

    function _approval(address holder, address operator)
        private
        returns (SignatureWithExpiry memory signature, bytes32 salt)
    {
        salt = bytes32(_draw(type(uint256).max));
        if (operator != operators[2]) return (signature, salt);
        signature.expiry = type(uint256).max;
        bytes32 digest = delegationManager.calculateDelegationApprovalDigestHash(
            holder, operator, approver, salt, signature.expiry
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(APPROVER_KEY, digest);
        signature.signature = abi.encodePacked(r, s, v);
    }

    function _startBlock(bytes32 root) internal view returns (uint256) {
        return delegationManager.queuedWithdrawals(root).startBlock;
    }

    function _one(uint256 amount) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = amount;
    }
}
