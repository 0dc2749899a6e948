// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {IDurationVaultCreator} from "../../src/interfaces/IDurationVaultCreator.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {
    IStrategyBaseTVLLimitsErrors,
    IStrategyBaseTVLLimitsEvents
} from "../../src/interfaces/IStrategyBaseTVLLimits.sol";
import {IStrategyFactoryErrors, IStrategyFactoryEvents} from "../../src/interfaces/IStrategyFactory.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {StrategyBaseTVLLimits} from "../../src/strategies/StrategyBaseTVLLimits.sol";
import {StrategyFactory} from "../../src/strategies/StrategyFactory.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

contract StrategyBaseTVLLimitsTest is CoreTest {
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    StrategyBaseTVLLimits private limited;
    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        token = IERC20(address(odd));
        limited = _newLimited(10e18, 25e18);
        strategy = IStrategy(address(limited));
        _whitelist(strategy);
        odd.mint(staker, 1000e18);
        vm.prank(staker);
        odd.approve(address(strategyManager), type(uint256).max);
    }

    function _arguments(uint256 maxPerDeposit, uint256 maxTotalDeposits) private view returns (bytes memory) {
        return abi.encode(strategyManager, pauserRegistry, odd, maxPerDeposit, maxTotalDeposits);
    }

    function _newLimited(uint256 maxPerDeposit, uint256 maxTotalDeposits)
        private
        returns (StrategyBaseTVLLimits)
    {
        return StrategyBaseTVLLimits(
            _create("StrategyBaseTVLLimits", _arguments(maxPerDeposit, maxTotalDeposits))
        );
    }

    function _deposit(uint256 amount) private returns (uint256) {
        vm.prank(staker);
        return strategyManager.depositIntoStrategy(strategy, token, amount);
    }

    function _setLimits(uint256 maxPerDeposit, uint256 maxTotalDeposits) private {
        vm.prank(unpauser);
        limited.setTVLLimits(maxPerDeposit, maxTotalDeposits);
    }

    function _assertLimits(uint256 maxPerDeposit, uint256 maxTotalDeposits) private view {
        (uint256 one, uint256 all) = limited.getTVLLimits();
        assertEq(one, maxPerDeposit);
        assertEq(all, maxTotalDeposits);
        assertEq(limited.maxPerDeposit(), maxPerDeposit);
        assertEq(limited.maxTotalDeposits(), maxTotalDeposits);
    }

    /* DEPLOYMENT */

    function test_completeFromItsConstructorOn() public {
        _expectEvents();
        _from(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
        emit IPausableEvents.Paused(address(this), 0);
        emit IStrategyEvents.StrategyTokenSet(token, 18);
        emit IStrategyBaseTVLLimitsEvents.MaxPerDepositUpdated(0, 1);
        emit IStrategyBaseTVLLimitsEvents.MaxTotalDepositsUpdated(0, 2);
        _act();
        limited = _newLimited(1, 2);
        _assertEvents();
        _assertLimits(1, 2);
        assertEq(address(limited.underlyingToken()), address(token));
        assertEq(address(limited.strategyManager()), address(strategyManager));
        assertEq(address(limited.pauserRegistry()), address(pauserRegistry));
    }

    function test_refusesToBeMadeWithOneDepositAboveAll() public {
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        new StrategyBaseTVLLimits(strategyManager, pauserRegistry, token, 2, 1);
    }

    /* DEPOSIT */

    function test_depositsUpToTheCaps() public {
        assertEq(_deposit(10e18), 10e18);
        assertEq(_deposit(10e18), 10e18);
        assertEq(_deposit(5e18), 5e18);
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.BalanceExceedsMaxTotalDeposits.selector);
        _deposit(1);
    }

    function test_refusesMoreThanOneDepositMayBring() public {
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        _deposit(10e18 + 1);
    }

    function test_looksAtThePauseThenTheCallerThenTheCapsThenTheToken() public {
        odd.mint(address(limited), 25e18 + 1);
        IERC20 wrong = IERC20(other);
        _pause(address(limited), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        limited.deposit(wrong, 10e18 + 1);
        _unpause(address(limited), 0);
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        limited.deposit(wrong, 10e18 + 1);
        vm.startPrank(address(strategyManager));
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        limited.deposit(wrong, 10e18 + 1);
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.BalanceExceedsMaxTotalDeposits.selector);
        limited.deposit(wrong, 10e18);
        odd.burn(address(limited), 1);
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        limited.deposit(wrong, 10e18);
    }

    function test_donationsFillTheCapToo() public {
        odd.mint(address(limited), 25e18);
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.BalanceExceedsMaxTotalDeposits.selector);
        _deposit(1);
    }

    function testFuzz_takesWhatFitsAndNothingElse(uint256 one, uint256 all, uint256 amount) public {
        all = bound(all, 0, 100e18);
        one = bound(one, 0, all);
        amount = bound(amount, 1, 100e18);
        _setLimits(one, all);
        if (amount > one) vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        _deposit(amount);
        if (amount > one) return;
        // A second time the same: the balance decides.
        if (2 * amount > all) {
            vm.expectRevert(IStrategyBaseTVLLimitsErrors.BalanceExceedsMaxTotalDeposits.selector);
        }
        _deposit(amount);
    }

    /* FROM THE START OF A DEPLOYMENT */

    /// @dev The factory opens what was made before it, and gives its tokens no other strategy.
    function test_aFactoryOpensStrategiesThatWereMadeBeforeIt() public {
        StrategyBaseTVLLimits early = _newLimited(1, 2);
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        vm.prank(owner);
        strategyManager.setStrategyWhitelister(next);
        _expectEvents();
        _from(next);
        emit OwnershipTransferred(address(0), address(this));
        emit OwnershipTransferred(address(this), owner);
        emit IPausableEvents.Paused(address(this), 0);
        emit IStrategyFactoryEvents.TokenBlacklisted(token);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyAddedToDepositWhitelist(early);
        _act();
        StrategyFactory factory = new StrategyFactory(
            strategyManager, pauserRegistry, IDurationVaultCreator(address(0)), owner, 0, _list(early)
        );
        _assertEvents();
        assertTrue(strategyManager.strategyIsWhitelistedForDeposit(early));
        vm.expectRevert(IStrategyFactoryErrors.BlacklistedToken.selector);
        factory.deployNewStrategy(token);
    }

    function test_aFactoryRefusesTwoStrategiesOfOneToken() public {
        IStrategy[] memory both = _pair(_newLimited(1, 2), _newLimited(3, 4));
        vm.expectRevert(IStrategyFactoryErrors.AlreadyBlacklisted.selector);
        new StrategyFactory(
            strategyManager, pauserRegistry, IDurationVaultCreator(address(0)), owner, 0, both
        );
    }

    /* CAPS DO NOT HOLD BACK WHAT IS ALREADY IN */

    function test_aWithdrawalCompletedAsSharesIgnoresTheCaps() public {
        _deposit(10e18);
        bytes32 root = _queue(staker, strategy, 10e18);
        _setLimits(0, 0);
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 10e18);
    }

    function test_withdrawalsIgnoreTheCaps() public {
        _deposit(10e18);
        bytes32 root = _queue(staker, strategy, 10e18);
        _setLimits(0, 0);
        vm.roll(block.number + DELAY + 1);
        _complete(root, true);
        assertEq(odd.balanceOf(staker), 1000e18);
    }

    /* setTVLLimits */

    function test_setTVLLimits() public {
        _expectEvents();
        _from(address(limited));
        emit IStrategyBaseTVLLimitsEvents.MaxPerDepositUpdated(10e18, 3);
        emit IStrategyBaseTVLLimitsEvents.MaxTotalDepositsUpdated(25e18, 3);
        _act();
        _setLimits(3, 3);
        _assertEvents();
        _assertLimits(3, 3);
        _setLimits(type(uint256).max, type(uint256).max);
        assertEq(_deposit(1000e18), 1000e18);
    }

    function test_setTVLLimitsLooksAtTheCallerThenTheCaps() public {
        vm.prank(owner);
        vm.expectRevert(IPausableErrors.OnlyUnpauser.selector);
        limited.setTVLLimits(2, 1);
        vm.prank(pauser);
        vm.expectRevert(IPausableErrors.OnlyUnpauser.selector);
        limited.setTVLLimits(1, 2);
        vm.expectRevert(IStrategyBaseTVLLimitsErrors.MaxPerDepositExceedsMax.selector);
        _setLimits(2, 1);
        _assertLimits(10e18, 25e18);
    }

    function test_explains() public view {
        assertGt(bytes(limited.explanation()).length, 0);
    }
}
