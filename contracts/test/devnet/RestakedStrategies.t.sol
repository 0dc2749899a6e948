// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {RestakedStrategies} from "../../src/devnet/RestakedStrategies.sol";
import {IDelegationManager} from "../../src/interfaces/IDelegationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";

contract RestakedStrategiesTest is Test {
    address private delegation = makeAddr("delegation");
    address private operator = makeAddr("operator");
    IStrategy private first = IStrategy(makeAddr("first"));
    IStrategy private second = IStrategy(makeAddr("second"));
    RestakedStrategies private avs;

    function setUp() public {
        avs = new RestakedStrategies(IDelegationManager(delegation), first, second);
        _setShares(first, 0);
        _setShares(second, 0);
    }

    function _setShares(IStrategy strategy, uint256 shares) private {
        vm.mockCall(
            delegation,
            abi.encodeCall(IDelegationManager(delegation).operatorShares, (operator, strategy)),
            abi.encode(shares)
        );
    }

    function _two(IStrategy one, IStrategy other) private pure returns (address[] memory strategies) {
        strategies = new address[](2);
        strategies[0] = address(one);
        strategies[1] = address(other);
    }

    function _one(IStrategy strategy) private pure returns (address[] memory strategies) {
        strategies = new address[](1);
        strategies[0] = address(strategy);
    }

    function test_strategiesThatCount() public {
        assertEq(avs.getRestakeableStrategies(), _two(first, second));
        avs = new RestakedStrategies(IDelegationManager(delegation), first, first);
        assertEq(avs.getRestakeableStrategies(), _one(first));
    }

    function testFuzz_onlyThoseWithStake(uint256 ofFirst, uint256 ofSecond) public {
        _setShares(first, ofFirst);
        _setShares(second, ofSecond);
        address[] memory expected = new address[](0);
        if (ofFirst > 0) expected = _one(first);
        if (ofSecond > 0) expected = ofFirst > 0 ? _two(first, second) : _one(second);
        assertEq(avs.getOperatorRestakedStrategies(operator), expected);
    }

    function test_eachOfTheFourCases() public {
        testFuzz_onlyThoseWithStake(0, 0);
        testFuzz_onlyThoseWithStake(1, 0);
        testFuzz_onlyThoseWithStake(0, 1);
        testFuzz_onlyThoseWithStake(1, 1);
    }

    /// @dev An account of an AVS has the code by EIP-7702, and no storage of it.
    function test_borrowedCodeAnswersTheSame() public {
        _setShares(second, 7);
        address borrower = makeAddr("borrower");
        vm.etch(borrower, address(avs).code);
        assertEq(RestakedStrategies(borrower).getOperatorRestakedStrategies(operator), _one(second));
    }
}
