// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IBackingEigenErrors, IBackingEigenEvents} from "../../src/interfaces/IBackingEigen.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenEvents} from "../../src/interfaces/IEigen.sol";
import {IStrategy, IStrategyErrors} from "../../src/interfaces/IStrategy.sol";
import {EigenStrategy} from "../../src/strategies/EigenStrategy.sol";
import {BackingEigen} from "../../src/tokens/BackingEigen.sol";
import {Eigen} from "../../src/tokens/Eigen.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice EIGEN, the token that backs it, and their strategy (chapter 01 §3.5).
contract EigenTest is CoreTest {
    address private minter = makeAddr("minter");
    BackingEigen private backing;
    Eigen private eigen;
    EigenStrategy private eigens;

    function setUp() public override {
        super.setUp();
        address[] memory minters = new address[](1);
        minters[0] = minter;
        backing = BackingEigen(_create("BackingEigen", abi.encode(owner, minters)));
        eigen = Eigen(_create("Eigen", abi.encode(backing)));
        eigens = EigenStrategy(_create("EigenStrategy", abi.encode(strategyManager, pauserRegistry, eigen)));
        _whitelist(IStrategy(address(eigens)));
        vm.prank(minter);
        backing.mint(staker, 1000);
        vm.startPrank(staker);
        backing.approve(address(eigen), type(uint256).max);
        eigen.wrap(400);
        vm.stopPrank();
    }

    /* TOKENS */

    function test_onlyMintersMint() public {
        vm.expectRevert(IBackingEigenErrors.OnlyMinter.selector);
        backing.mint(other, 1);
        vm.expectRevert("Ownable: caller is not the owner");
        backing.setIsMinter(other, true);
        vm.expectEmit(address(backing));
        emit IBackingEigenEvents.IsMinterSet(other, true);
        vm.prank(owner);
        backing.setIsMinter(other, true);
        assertTrue(backing.isMinter(other));
        vm.prank(other);
        backing.mint(other, 1);
        vm.prank(other);
        backing.burn(1);
        assertEq(backing.totalSupply(), 1000);
        vm.prank(owner);
        backing.setIsMinter(minter, false);
        vm.prank(minter);
        vm.expectRevert(IBackingEigenErrors.OnlyMinter.selector);
        backing.mint(other, 1);
    }

    function test_wrapAndUnwrap() public {
        vm.startPrank(staker);
        vm.expectEmit(address(eigen));
        emit IEigenEvents.TokenWrapped(staker, 100);
        eigen.wrap(100);
        assertEq(eigen.balanceOf(staker), 500);
        assertEq(backing.balanceOf(staker), 500);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        eigen.wrap(501);
        vm.expectEmit(address(eigen));
        emit IEigenEvents.TokenUnwrapped(staker, 500);
        eigen.unwrap(500);
        assertEq(eigen.totalSupply(), 0);
        assertEq(backing.balanceOf(staker), 1000);
        vm.expectRevert("ERC20: burn amount exceeds balance");
        eigen.unwrap(1);
    }

    function test_theTokens() public {
        assertEq(address(eigen.bEIGEN()), address(backing));
        assertEq(eigen.symbol(), "EIGEN");
        assertEq(backing.symbol(), "bEIGEN");
        assertEq(eigen.decimals(), 18);
        assertEq(backing.name(), "Backing Eigen");
        assertEq(backing.nonces(staker), 0);
        (, string memory name,,,,,) = eigen.eip712Domain();
        assertEq(name, "EIGEN");
        assertTrue(eigen.DOMAIN_SEPARATOR() != backing.DOMAIN_SEPARATOR());
        uint256 key = 0xB0B;
        bytes32 digest = keccak256(
            abi.encodePacked(
                hex"1901",
                eigen.DOMAIN_SEPARATOR(),
                keccak256(
                    abi.encode(
                        keccak256(
                            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
                        ),
                        vm.addr(key),
                        other,
                        5,
                        0,
                        block.timestamp
                    )
                )
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        eigen.permit(vm.addr(key), other, 5, block.timestamp, v, r, s);
        assertEq(eigen.allowance(vm.addr(key), other), 5);
        vm.startPrank(staker);
        eigen.increaseAllowance(other, 5);
        eigen.decreaseAllowance(other, 2);
        vm.stopPrank();
        vm.prank(other);
        eigen.transferFrom(staker, other, 3);
        vm.prank(other);
        eigen.transfer(staker, 3);
        assertEq(eigen.balanceOf(staker), 400);
    }

    // Every EIGEN is backed by one token.
    function testFuzz_isBackedOneForOne(uint256[6] memory amounts) public {
        for (uint256 i = 0; i < amounts.length; ++i) {
            bool wraps = i % 2 == 0;
            uint256 most = wraps ? backing.balanceOf(staker) : eigen.balanceOf(staker);
            vm.prank(staker);
            if (wraps) eigen.wrap(bound(amounts[i], 0, most));
            else eigen.unwrap(bound(amounts[i], 0, most));
            assertEq(backing.balanceOf(address(eigen)), eigen.totalSupply());
        }
    }

    /* STRATEGY */

    function _put(IERC20 token_, uint256 amount) private returns (uint256) {
        vm.startPrank(staker);
        token_.approve(address(strategyManager), amount);
        uint256 shares = strategyManager.depositIntoStrategy(IStrategy(address(eigens)), token_, amount);
        vm.stopPrank();
        return shares;
    }

    function _take(IERC20 token_, uint256 shares) private {
        bytes32 root = _queue(staker, IStrategy(address(eigens)), shares);
        IDelegationManagerTypes.Withdrawal memory withdrawal = _withdrawal(root);
        vm.roll(block.number + DELAY + 1);
        vm.prank(staker);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token_), true);
    }

    function test_takesBothTokens() public {
        assertEq(_put(IERC20(address(backing)), 100), 100);
        assertEq(_put(IERC20(address(eigen)), 150), 150);
        assertEq(backing.balanceOf(address(eigens)), 250);
        assertEq(eigen.balanceOf(address(eigens)), 0);
        assertEq(eigens.totalShares(), 250);
    }

    function test_paysBothTokens() public {
        _put(IERC20(address(backing)), 100);
        _take(IERC20(address(eigen)), 60);
        assertEq(eigen.balanceOf(staker), 460);
        _take(IERC20(address(backing)), 40);
        assertEq(backing.balanceOf(staker), 540);
        assertEq(backing.balanceOf(address(eigens)), 0);
    }

    function test_refusesOtherTokens() public {
        _mint(staker, strategy, 5);
        vm.prank(staker);
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        strategyManager.depositIntoStrategy(IStrategy(address(eigens)), token, 5);
        _put(IERC20(address(backing)), 100);
        vm.prank(address(strategyManager));
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        eigens.withdraw(staker, token, 1);
    }

    function test_deployment() public view {
        assertEq(address(eigens.EIGEN()), address(eigen));
        assertEq(address(eigens.underlyingToken()), address(backing));
        assertEq(address(eigens.strategyManager()), address(strategyManager));
        assertGt(bytes(eigens.explanation()).length, 0);
    }
}
