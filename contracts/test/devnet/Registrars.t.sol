// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AllowlistRegistrar} from "../../src/devnet/AllowlistRegistrar.sol";
import {CappedRegistrar} from "../../src/devnet/CappedRegistrar.sol";
import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {MinimumStakeRegistrar} from "../../src/devnet/MinimumStakeRegistrar.sol";
import {IAVSRegistrar} from "../../src/interfaces/IAVSRegistrar.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

/// @notice The devnet's registrars, asked by the AllocationManager. `operator` is in set 1 already.
contract DevnetRegistrarsTest is AllocationTest {
    address private newcomer = makeAddr("newcomer");
    address private third = makeAddr("third");
    OperatorSet private second;

    function setUp() public override {
        super.setUp();
        second = _newSet(avs, 2, _none());
        _registerOperator(newcomer);
        _registerOperator(third);
    }

    function _use(address registrar) private {
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, IAVSRegistrar(registrar));
    }

    function _assertRefused(address account, OperatorSet memory wanted, bytes memory reason) private {
        vm.prank(account);
        vm.expectRevert(reason);
        allocationManager.registerForOperatorSets(account, RegisterParams(avs, _ids(wanted.id), ""));
        assertFalse(allocationManager.isMemberOfOperatorSet(account, wanted));
    }

    function _assertServesOnly(address registrar) private {
        vm.prank(stranger);
        vm.expectRevert(InvalidAVSRegistrar.selector);
        allocationManager.setAVSRegistrar(stranger, IAVSRegistrar(registrar));
        _use(registrar);
    }

    /* ALLOWLIST */

    function test_allowlist_letsInWhomTheAvsLists() public {
        AllowlistRegistrar registrar = AllowlistRegistrar(_create("AllowlistRegistrar", abi.encode(avs)));
        _assertServesOnly(address(registrar));
        bytes memory reason = abi.encodeWithSelector(AllowlistRegistrar.OperatorNotAllowed.selector, newcomer);
        _assertRefused(newcomer, set, reason);

        vm.expectEmit();
        emit AllowlistRegistrar.OperatorAllowed(newcomer, true);
        vm.prank(avs);
        registrar.setAllowed(_addresses(newcomer), true);
        _register(newcomer, set);
        assertTrue(allocationManager.isMemberOfOperatorSet(newcomer, set));

        vm.prank(avs);
        registrar.setAllowed(_addresses(newcomer), false);
        assertTrue(allocationManager.isMemberOfOperatorSet(newcomer, set), "stays until it leaves");
        _deregister(newcomer, set);
        _assertRefused(newcomer, second, reason);
    }

    function test_allowlist_isKeptByTheAvsOnly() public {
        AllowlistRegistrar registrar = AllowlistRegistrar(_create("AllowlistRegistrar", abi.encode(avs)));
        vm.prank(newcomer);
        vm.expectRevert(AllowlistRegistrar.OnlyAVS.selector);
        registrar.setAllowed(_addresses(newcomer), true);
    }

    /* CAP */

    function test_cap_countsTheMembersOfEachSet() public {
        _assertServesOnly(_create("CappedRegistrar", abi.encode(allocationManager, avs, 2)));
        _register(newcomer, set);
        _assertRefused(third, set, abi.encodeWithSelector(CappedRegistrar.OperatorSetFull.selector, 1, 2));
        _register(third, second);

        _deregister(newcomer, set);
        _register(third, set);
        assertEq(allocationManager.getMemberCount(set), 2);
    }

    /* MINIMUM STAKE */

    function test_minimumStake_countsDelegatedShares() public {
        _assertServesOnly(
            _create("MinimumStakeRegistrar", abi.encode(delegationManager, avs, strategy, 10e18))
        );
        _deposit(staker, strategy, 10e18 - 1);
        address another = makeAddr("another");
        _deposit(another, strategy, 10e18 - 1);
        _delegate(another, newcomer);
        _assertRefused(
            newcomer,
            set,
            abi.encodeWithSelector(MinimumStakeRegistrar.StakeTooSmall.selector, newcomer, 10e18 - 1, 10e18)
        );
        _deposit(another, strategy, 1);
        _register(newcomer, set);

        vm.prank(another);
        delegationManager.undelegate(another);
        assertTrue(allocationManager.isMemberOfOperatorSet(newcomer, set), "whose stake shrinks stays");
        _deregister(newcomer, set);
        assertFalse(allocationManager.isMemberOfOperatorSet(newcomer, set));
    }

    /* TOKEN */

    function test_mintToMany_givesTheSameToEach_byTheMinterOnly() public {
        LiquidStakingToken token = _newToken();
        token.mintToMany(_addresses(newcomer, third), 7);
        assertEq(token.balanceOf(newcomer), 7);
        assertEq(token.balanceOf(third), 7);
        assertEq(token.totalSupply(), 14);

        vm.prank(stranger);
        vm.expectRevert(LiquidStakingToken.OnlyMinter.selector);
        token.mintToMany(_addresses(stranger), 1);
    }

    function test_token_hasANameASymbolAndARate() public {
        vm.expectEmit(false, false, false, true);
        emit LiquidStakingToken.ExchangeRateUpdated(1.05e18);
        LiquidStakingToken token = LiquidStakingToken(
            _create("LiquidStakingToken", abi.encode("Staked Ether", "stETH", 1.05e18, address(this)))
        );
        assertEq(token.name(), "Staked Ether");
        assertEq(token.symbol(), "stETH");
        assertEq(token.decimals(), 18);
        assertEq(token.minter(), address(this));
        assertEq(token.exchangeRate(), 1.05e18);

        vm.expectEmit(address(token));
        emit LiquidStakingToken.ExchangeRateUpdated(1.06e18);
        token.setExchangeRate(1.06e18);
        assertEq(token.exchangeRate(), 1.06e18);
    }

    function test_token_isMintedAndPricedByTheMinterOnly() public {
        LiquidStakingToken token = _newToken();
        vm.startPrank(stranger);
        vm.expectRevert(LiquidStakingToken.OnlyMinter.selector);
        token.mint(stranger, 1);
        vm.expectRevert(LiquidStakingToken.OnlyMinter.selector);
        token.setExchangeRate(2e18);
    }
}
