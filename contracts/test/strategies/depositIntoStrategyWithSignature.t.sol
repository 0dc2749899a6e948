// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {ISignatures} from "../../src/interfaces/ISignatures.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestWallet} from "../utils/Mocks.sol";

contract DepositIntoStrategyWithSignatureTest is CoreTest {
    uint256 private constant KEY = 0xB0B;

    address private signer = vm.addr(KEY);
    address private payer = makeAddr("payer");
    uint256 private expiry;

    function setUp() public override {
        super.setUp();
        vm.warp(1_900_000_000);
        expiry = block.timestamp;
        _mint(payer, strategy, 100e18);
    }

    function _digest(uint256 amount, uint256 nonce) private view returns (bytes32) {
        return
            strategyManager.calculateStrategyDepositDigestHash(signer, strategy, token, amount, nonce, expiry);
    }

    function _call(uint256 amount, bytes memory signature) private returns (uint256) {
        vm.prank(payer);
        return
            strategyManager.depositIntoStrategyWithSignature(
                strategy, token, amount, signer, expiry, signature
            );
    }

    function test_tokensComeFromTheCallerAndSharesGoToTheSigner() public {
        bytes memory signature = _sign(KEY, _digest(5e18, 0));
        _expectEvents();
        _from(address(token));
        emit IERC20.Transfer(payer, address(strategy), 5e18);
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(signer, strategy, 5e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(signer, strategy, 1e18);
        _act();
        uint256 shares = _call(5e18, signature);
        _assertEvents();

        assertEq(shares, 5e18);
        assertEq(strategyManager.stakerDepositShares(signer, strategy), 5e18);
        assertEq(strategyManager.stakerDepositShares(payer, strategy), 0);
        assertEq(token.balanceOf(payer), 95e18);
        assertEq(strategyManager.nonces(signer), 1);
        assertEq(strategyManager.nonces(payer), 0);
    }

    function test_theDigestDoesNotBindTheCaller() public {
        bytes memory signature = _sign(KEY, _digest(5e18, 0));
        _mint(other, strategy, 5e18);
        vm.prank(other);
        strategyManager.depositIntoStrategyWithSignature(strategy, token, 5e18, signer, expiry, signature);
        assertEq(strategyManager.stakerDepositShares(signer, strategy), 5e18);
    }

    function test_noncesAreSequential() public {
        _call(1e18, _sign(KEY, _digest(1e18, 0)));
        _call(1e18, _sign(KEY, _digest(1e18, 1)));
        assertEq(strategyManager.nonces(signer), 2);
        bytes memory ahead = _sign(KEY, _digest(1e18, 3));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(1e18, ahead);
    }

    function test_refusesAReplay() public {
        bytes memory signature = _sign(KEY, _digest(1e18, 0));
        _call(1e18, signature);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(1e18, signature);
    }

    function test_aFailedDepositKeepsTheNonce() public {
        bytes memory signature = _sign(KEY, _digest(1000e18, 0));
        vm.expectRevert();
        _call(1000e18, signature); // more than the payer has
        assertEq(strategyManager.nonces(signer), 0);
    }

    function test_contractStakerDecidesByErc1271() public {
        TestWallet wallet = new TestWallet();
        signer = address(wallet);
        wallet.accept(_digest(1e18, 0));
        _call(1e18, "");
        assertEq(strategyManager.stakerDepositShares(signer, strategy), 1e18);
        wallet.accept(_digest(1e18, 1));
        wallet.setAnswer(0);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(1e18, "");
    }

    /* CHECKS */

    function test_refusesWhilePausedBeforeLookingAtTheExpiry() public {
        _pause(address(strategyManager), 1);
        expiry -= 1;
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _call(1, "");
    }

    function test_refusesAnExpiredSignatureBeforeLookingAtTheSignature() public {
        expiry -= 1;
        vm.expectRevert(ISignatures.SignatureExpired.selector);
        _call(1, "");
    }

    function test_refusesAnInvalidSignatureBeforeLookingAtTheWhitelist() public {
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(1, "");
    }

    function test_refusesASignatureForAnotherAmount() public {
        bytes memory signature = _sign(KEY, _digest(1e18, 0));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(2e18, signature);
    }

    function test_refusesTheZeroAddressAsSigner() public {
        signer = address(0);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(1e18, _sign(KEY, bytes32(0)));
    }

    function test_refusesAStrategyThatIsNotWhitelistedEvenWithASignature() public {
        bytes memory signature = _sign(KEY, _digest(1e18, 0));
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        vm.expectRevert(IStrategyManagerErrors.StrategyNotWhitelisted.selector);
        _call(1e18, signature);
    }

    function test_refusesNothing() public {
        bytes memory signature = _sign(KEY, _digest(0, 0));
        vm.expectRevert(IStrategyErrors.NewSharesZero.selector);
        _call(0, signature);
    }
}
