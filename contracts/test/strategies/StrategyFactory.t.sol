// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {IStrategy, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {IStrategyFactoryErrors, IStrategyFactoryEvents} from "../../src/interfaces/IStrategyFactory.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract StrategyFactoryTest is CoreTest {
    bytes private constant NOT_OWNER = "Ownable: caller is not the owner";

    function _new() private returns (IERC20) {
        return IERC20(address(_newToken()));
    }

    function _blacklist(IERC20[] memory tokens) private {
        vm.prank(owner);
        strategyFactory.blacklistTokens(tokens);
    }

    /* DEPLOY */

    function test_anyoneGivesATokenItsStrategyAndItIsWhitelisted() public {
        IERC20 fresh = _new();
        uint256 snapshot = vm.snapshotState();
        IStrategy predicted = strategyFactory.deployNewStrategy(fresh);
        vm.revertToState(snapshot);

        _expectEvents();
        _from(address(predicted));
        emit IPausableEvents.Paused(address(strategyFactory), 0);
        emit IStrategyEvents.StrategyTokenSet(fresh, 18);
        _from(address(strategyFactory));
        emit IStrategyFactoryEvents.StrategySetForToken(fresh, predicted);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyAddedToDepositWhitelist(predicted);
        _act();
        vm.prank(other);
        IStrategy deployed = strategyFactory.deployNewStrategy(fresh);
        _assertEvents();

        assertEq(address(deployed), address(predicted));
        assertEq(address(strategyFactory.deployedStrategies(fresh)), address(deployed));
        assertEq(address(deployed.underlyingToken()), address(fresh));
        assertTrue(strategyManager.strategyIsWhitelistedForDeposit(deployed));
    }

    function test_refusesWhilePausedBeforeLookingAtTheToken() public {
        IERC20 fresh = _new();
        _blacklist(_tokens(fresh));
        _pause(address(strategyFactory), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyFactory.deployNewStrategy(fresh);
    }

    function test_refusesABlacklistedTokenBeforeLookingForItsStrategy() public {
        _blacklist(_tokens(token));
        vm.expectRevert(IStrategyFactoryErrors.BlacklistedToken.selector);
        strategyFactory.deployNewStrategy(token);
    }

    function test_refusesASecondStrategy() public {
        vm.expectRevert(IStrategyFactoryErrors.StrategyAlreadyExists.selector);
        strategyFactory.deployNewStrategy(token);
    }

    function test_refusesWhatIsNoToken() public {
        vm.expectRevert();
        strategyFactory.deployNewStrategy(IERC20(other));
        vm.expectRevert();
        strategyFactory.deployNewStrategy(IERC20(address(strategyManager)));
    }

    function test_mustBeTheWhitelister() public {
        vm.prank(owner);
        strategyManager.setStrategyWhitelister(other);
        IERC20 fresh = _new();
        vm.expectRevert(IStrategyManagerErrors.OnlyStrategyWhitelister.selector);
        strategyFactory.deployNewStrategy(fresh);
    }

    /* BLACKLIST */

    function test_blacklistAnnouncesEachTokenThenDelistsTheirStrategies() public {
        IERC20 fresh = _new();
        IStrategy second = _newStrategy();
        IERC20[] memory tokens = new IERC20[](3);
        (tokens[0], tokens[1], tokens[2]) = (token, fresh, second.underlyingToken());

        _expectEvents();
        _from(address(strategyFactory));
        for (uint256 i = 0; i < 3; ++i) {
            emit IStrategyFactoryEvents.TokenBlacklisted(tokens[i]);
        }
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyRemovedFromDepositWhitelist(strategy);
        emit IStrategyManagerEvents.StrategyRemovedFromDepositWhitelist(second);
        _act();
        _blacklist(tokens);
        _assertEvents();

        assertTrue(strategyFactory.isBlacklisted(fresh));
        assertFalse(strategyManager.strategyIsWhitelistedForDeposit(strategy));
        assertEq(address(strategyFactory.deployedStrategies(token)), address(strategy), "still recorded");
    }

    function test_blacklistOfTokensWithoutAStrategyDoesNotCallTheStrategyManager() public {
        vm.prank(owner);
        strategyManager.setStrategyWhitelister(other);
        _blacklist(_tokens(_new()));
    }

    function test_blacklistRefusesAStrangerBeforeLookingAtTheTokens() public {
        _blacklist(_tokens(token));
        vm.expectRevert(NOT_OWNER);
        strategyFactory.blacklistTokens(_tokens(token));
    }

    function test_blacklistRefusesATokenTwice() public {
        _blacklist(_tokens(token));
        vm.expectRevert(IStrategyFactoryErrors.AlreadyBlacklisted.selector);
        _blacklist(_tokens(token));

        IERC20[] memory tokens = new IERC20[](2);
        tokens[0] = tokens[1] = _new();
        vm.expectRevert(IStrategyFactoryErrors.AlreadyBlacklisted.selector);
        _blacklist(tokens);
    }

    /* WHITELIST */

    function test_ownerWhitelistsAndDelistsThroughTheFactory() public {
        vm.startPrank(owner);
        vm.expectEmit(address(strategyManager));
        emit IStrategyManagerEvents.StrategyAddedToDepositWhitelist(IStrategy(other));
        strategyFactory.whitelistStrategies(_list(IStrategy(other)));
        vm.expectEmit(address(strategyManager));
        emit IStrategyManagerEvents.StrategyRemovedFromDepositWhitelist(IStrategy(other));
        strategyFactory.removeStrategiesFromWhitelist(_list(IStrategy(other)));
        assertFalse(strategyManager.strategyIsWhitelistedForDeposit(IStrategy(other)));
    }

    function test_whitelistIsTheOwnersOnly() public {
        vm.expectRevert(NOT_OWNER);
        strategyFactory.whitelistStrategies(_list(strategy));
        vm.expectRevert(NOT_OWNER);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
    }

    function test_ownershipMovesInOneStep() public {
        vm.startPrank(owner);
        vm.expectRevert("Ownable: new owner is the zero address");
        strategyFactory.transferOwnership(address(0));
        strategyFactory.transferOwnership(other);
        assertEq(strategyFactory.owner(), other);
        vm.expectRevert(NOT_OWNER);
        strategyFactory.renounceOwnership();
        vm.stopPrank();
        vm.prank(other);
        strategyFactory.renounceOwnership();
        assertEq(strategyFactory.owner(), address(0));
    }

    function test_immutables() public view {
        assertEq(address(strategyFactory.strategyManager()), address(strategyManager));
        assertEq(strategyFactory.paused(), 0);
    }
}
