// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IPausable} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {Core} from "../utils/Core.sol";
import {Tally} from "./Tally.sol";

/// @notice Six stakers, three operators, six operator sets of two AVSs (every second one redistributing) and three
/// token strategies. Actions draw from a random number and go through `_execute`, around which a campaign looks.
abstract contract World is Core, Tally {
    /// One call of an action, and whom it is about; zero where it is about nobody.
    struct Step {
        bytes32 action;
        address caller;
        address target;
        bytes data;
        address staker;
        address operator;
        uint256 set;
        IStrategy strategy;
        uint256 amount;
        bytes32 root;
        /// Of a slash, a clearing, or a new withdrawal.
        IStrategy[] list;
        uint256[] amounts;
    }

    uint32 internal constant W = 50;
    uint32 internal constant D = 40;
    uint32 internal constant C = 30;
    uint32 internal constant RESOLUTION = 6;
    uint256 internal constant APPROVER_KEY = 0xA99;

    /// The first six are stakers, the last is the first operator, who has a stake of its own.
    address[] internal holders;
    mapping(address holder => uint256) internal keys;
    address[] internal operators;
    /// Of the last operator; the others take everybody.
    address internal approver = vm.addr(APPROVER_KEY);
    OperatorSet[] internal sets;
    IStrategy[] internal strategies;

    uint256 private _random;
    uint256 private _drawn;
    uint256[8] private _deadlines;
    uint256 private _deadlineCount;
    address internal pausedTarget;

    function _parameters() internal pure override returns (uint32, uint32, uint32, uint32) {
        return (W, D, C, RESOLUTION);
    }

    function setUp() public virtual override {
        vm.roll(1000);
        super.setUp();
        IStrategy[] memory created = _newStrategies(3);
        for (uint256 i = 0; i < 3; ++i) {
            strategies.push(created[i]);
        }
        for (uint256 i = 0; i < 3; ++i) {
            operators.push(makeAddr(string.concat("operator", vm.toString(i))));
            vm.prank(operators[i]);
            delegationManager.registerAsOperator(i == 2 ? approver : address(0), uint32(i * 7), "");
        }
        _createSets();
        for (uint256 i = 0; i < 6; ++i) {
            (address staker, uint256 key) = makeAddrAndKey(string.concat("staker", vm.toString(i)));
            holders.push(staker);
            keys[staker] = key;
        }
        holders.push(operators[0]);
        vm.roll(2000);
    }

    function _createSets() private {
        for (uint256 i = 0; i < 6; ++i) {
            address avs = makeAddr(i < 3 ? "first avs" : "second avs");
            if (i % 3 == 0) {
                sets.push(_newAvs(avs, 1, strategies));
            } else if (i % 2 == 0) {
                sets.push(_newSet(avs, uint32(i % 3) + 1, strategies));
            } else {
                IAllocationManagerTypes.CreateSetParams[] memory params =
                    new IAllocationManagerTypes.CreateSetParams[](1);
                params[0] = IAllocationManagerTypes.CreateSetParams(uint32(i % 3) + 1, strategies);
                address[] memory recipients = new address[](1);
                recipients[0] = _recipient(i);
                vm.prank(avs);
                allocationManager.createRedistributingOperatorSets(avs, params, recipients);
                sets.push(OperatorSet(avs, params[0].operatorSetId));
            }
        }
    }

    /// @dev Sets 1 and 5 redistribute, the others burn.
    function _recipient(uint256 set) internal returns (address) {
        if (set % 3 == 0 || set % 2 == 0) return BURN;
        return makeAddr(string.concat("recipient", vm.toString(set)));
    }

    /* RANDOM */

    /// @dev The count makes an input that the fuzzer repeats another one.
    modifier seeded(uint256 seed) {
        _random = uint256(keccak256(abi.encode(seed, ++_drawn)));
        _;
    }

    function _draw(uint256 choices) internal returns (uint256) {
        _random = uint256(keccak256(abi.encode(_random)));
        return _random % choices;
    }

    function _oneIn(uint256 choices) internal returns (bool) {
        return _draw(choices) == 0;
    }

    /// @dev From 1 to `most`: now and then the ends, and small ones as often as large ones.
    function _amount(uint256 most) internal returns (uint256) {
        uint256 kind = _draw(8);
        if (kind == 0 || most == 1) return most;
        if (kind == 1) return 1;
        if (kind < 4) return 1 + _draw(most < 1000 ? most : 1000);
        return 1 + _draw(most);
    }

    /* TIME */

    function _deadline(uint256 blockNumber) internal {
        _deadlines[_deadlineCount++ % 8] = blockNumber;
    }

    /// @dev Small steps, wide ones, and to both sides of what is due.
    function roll(uint256 seed) external seeded(seed) {
        uint256 target = block.number + 1 + _draw(_oneIn(2) ? 4 : 40);
        uint256 deadline = _deadlines[_draw(8)];
        if (_oneIn(2) && deadline > block.number) target = deadline + _draw(2);
        Step memory step;
        step.action = "roll";
        step.amount = target;
        _before(step);
        vm.roll(target);
        _count("roll", true, "");
        _after(step, true, "");
    }

    /* CALLS */

    function _execute(Step memory step) internal returns (bool success, bytes memory result) {
        _before(step);
        vm.prank(step.caller);
        (success, result) = step.target.call(step.data);
        _count(step.action, success, result);
        if (pausedTarget == address(0)) {
            assertTrue(
                success || bytes4(result) != bytes4(keccak256("CurrentlyPaused()")), "nothing is paused"
            );
        }
        _after(step, success, result);
    }

    function _before(Step memory step) internal virtual {}

    function _after(Step memory step, bool success, bytes memory result) internal virtual {}

    /* PAUSING */

    function pause(uint256 seed) external seeded(seed) {
        Step memory step;
        step.action = "pause";
        step.caller = pauser;
        uint256 which = _draw(6);
        step.target = which == 0
            ? address(delegationManager)
            : which < 3
                ? address(allocationManager)
                : which == 3 ? address(strategyManager) : address(strategies[_draw(3)]);
        if (pausedTarget != address(0)) step.target = pausedTarget;
        uint256 current = IPausable(step.target).paused();
        step.data = abi.encodeCall(IPausable.pause, (current | 1 << _draw(3)));
        _execute(step);
        pausedTarget = step.target;
    }

    function unpause(uint256 seed) external seeded(seed) {
        _unpause();
    }

    /// @dev A pause lasts a few calls.
    function _maybeUnpause() internal {
        if (pausedTarget != address(0) && _oneIn(3)) _unpause();
    }

    function _unpause() private {
        Step memory step;
        step.action = "unpause";
        step.caller = unpauser;
        step.target = pausedTarget == address(0) ? address(strategyManager) : pausedTarget;
        step.data = abi.encodeCall(IPausable.unpause, (0));
        _execute(step);
        pausedTarget = address(0);
    }

    /* READS */

    function _magnitude(address operator, IStrategy strategy) internal view returns (uint64) {
        if (operator == address(0)) return WAD;
        return allocationManager.getMaxMagnitude(operator, strategy);
    }

    function _shares(address holder, IStrategy strategy) internal view returns (uint256) {
        return strategyManager.stakerDepositShares(holder, strategy);
    }

    function _isOperator(address account) internal view returns (bool) {
        return account == operators[0] || account == operators[1] || account == operators[2];
    }

    function _donate(IStrategy strategy, uint256 amount) internal {
        LiquidStakingToken(address(IERC20(strategy.underlyingToken()))).mint(address(strategy), amount);
    }
}
