// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {Core} from "../utils/Core.sol";

/// @notice The scenario of docs/spec/gas-baseline.md, steps 1 to 20. Figures go to contracts/snapshots and are
/// compared there; `npm run bench:gas` measures the same steps as transactions on anvil.
contract BaselineGasTest is Core {
    address private operator = makeAddr("operator");
    address private staker = makeAddr("staker");
    address private second = makeAddr("second");
    address private avs = makeAddr("avs");
    IStrategy[] private strategies;

    function setUp() public override {
        super.setUp();
        strategies = _newStrategies(3);
        for (uint256 i = 0; i < 3; ++i) {
            _mint(staker, strategies[i], 1000e18);
            _mint(second, strategies[i], 1000e18);
        }
    }

    /// forge-config: default.isolate = true
    function test_gas_baselineSteps() public {
        _registerOperator(operator);
        _snap("01 registerAsOperator");
        _put(staker, 0, 100e18);
        _snap("02 first deposit of a strategy");
        _put(staker, 0, 10e18);
        _snap("03 deposit again");
        _put(staker, 1, 100e18);
        _put(staker, 2, 100e18);
        _delegate(staker, operator);
        _snap("04 delegate three strategies");
        _put(second, 0, 100e18);
        _delegate(second, operator);
        _snap("05 delegate one strategy");
        _put(staker, 0, 10e18);
        _snap("06 deposit while delegated");

        OperatorSet memory set1 = _newAvs(avs, 1, strategies);
        _snap("07 createOperatorSets");
        OperatorSet memory set2 = _newSet(avs, 2, strategies);
        vm.roll(block.number + 200);
        _register(operator, set1);
        _snap("08 registerForOperatorSets");
        _register(operator, set2);
        _allocateAll(set1, 0.5e18);
        _snap("09 allocate to set 1");
        _allocateAll(set2, 0.25e18);
        _snap("10 allocate to set 2");
        vm.roll(block.number + 10);
        _slash(operator, set1, strategies[0], 0.1e18);
        _snap("11 slash one strategy");
        uint256[] memory wads = new uint256[](3);
        (wads[0], wads[1], wads[2]) = (0.1e18, 0.1e18, 0.1e18);
        _slash(operator, set1, strategies, wads);
        _snap("12 slash three strategies");
        vm.prank(avs);
        strategyManager.clearBurnOrRedistributableShares(set1, 2);
        _snap("13 clear a slash");
        _allocateAll(set1, 0.125e18);
        _snap("14 deallocate");

        bytes32 one = _queue(staker, strategies[0], 10e18);
        _snap("15 queue one strategy");
        uint256[] memory shares = new uint256[](3);
        (shares[0], shares[1], shares[2]) = (10e18, 10e18, 10e18);
        bytes32 three = _queue(staker, strategies, shares);
        _snap("16 queue three strategies");
        vm.prank(second);
        delegationManager.undelegate(second);
        _snap("17 undelegate");
        vm.roll(block.number + 51);
        _complete(one, true);
        _snap("18 complete as tokens");
        _complete(three, false);
        _snap("19 complete as shares");
        vm.prank(operator);
        permissionController.setAppointee(
            operator, makeAddr("appointee"), address(allocationManager), 0x12345678
        );
        _snap("20 setAppointee");
    }

    function _snap(string memory step) private {
        vm.snapshotGasLastCall("baseline", step);
    }

    function _put(address who, uint256 index, uint256 amount) private {
        IERC20 token = strategies[index].underlyingToken();
        vm.prank(who);
        strategyManager.depositIntoStrategy(strategies[index], token, amount);
    }

    function _allocateAll(OperatorSet memory operatorSet, uint64 magnitude) private {
        uint64[] memory magnitudes = new uint64[](3);
        (magnitudes[0], magnitudes[1], magnitudes[2]) = (magnitude, magnitude, magnitude);
        _allocate(operator, operatorSet, strategies, magnitudes);
    }
}
